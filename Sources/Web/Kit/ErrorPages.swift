import Domain
import HTML
import HTTPTypes
import Hummingbird
import Logging

/// The one map from errors to statuses and pages.
struct ErrorPages {
    let site: Site

    func response(to error: any Error, _ request: Request, _ logger: Logger) async -> Response {
        if let refusal = error as? Refusal { return page(for: refusal) }
        if let error = error as? HTTPError, let allowed = error.headers[.allow] {
            var response = page(for: error.status)
            response.headers[.allow] = allowed
            return response
        }
        if let error = error as? any HTTPResponseError { return page(for: error.status) }
        if error is CancellationError { return page(for: .requestTimeout) }
        let incident = String(Token.random().prefix(8))
        logger.error(
            "\(request.method) \(request.uri.path) failed",
            metadata: [
                "incident": "\(incident)", "error": "\(String(reflecting: error))",
            ])
        return page(
            .internalServerError, "Une erreur est survenue",
            "Rien de ce qui était enregistré n’est perdu. Réessayez\u{202f}; si l’erreur revient, donnez ce numéro à la personne qui administre Jalon\u{202f}: \(incident)."
        )
    }

    private func page(for refusal: Refusal) -> Response {
        switch refusal {
        case .notFound: page(for: HTTPResponse.Status.notFound)
        case .forbidden(let sentence): page(.forbidden, "Accès refusé", sentence)
        case .invalid(let faults):
            page(.unprocessableContent, "Saisie refusée", faults.map(\.message).joined(separator: " "))
        case .conflict(let sentence): page(.conflict, "Impossible en l’état", sentence)
        case .stale:
            page(
                .conflict, "Modifié entre-temps",
                "Une autre personne a modifié cet objet pendant que vous l’aviez sous les yeux. Revenez à sa page et recommencez."
            )
        }
    }

    private func page(for status: HTTPResponse.Status) -> Response {
        switch status {
        case .notFound:
            page(status, "Page introuvable", "Cette page n’existe pas, ou vous n’y avez pas accès.")
        case .contentTooLarge:
            page(
                status, "Envoi trop volumineux",
                "Un envoi ne dépasse pas 2\u{a0}Mio, ou 100\u{a0}Mio avec des photos ou des documents, dont 30\u{a0}Mo sont gardés. Revenez en arrière\u{202f}: votre saisie y est encore\u{202f}; envoyez les fichiers en plusieurs fois."
            )
        case .requestTimeout: page(status, "Envoi trop lent", "La demande a pris trop de temps. Réessayez.")
        case .methodNotAllowed:
            page(status, "Demande refusée", "Cette page existe, et ne se demande pas ainsi.")
        case .serviceUnavailable:
            page(
                status, "Serveur occupé",
                "Trop d’envois arrivent à la fois. Revenez en arrière\u{202f}: votre saisie y est encore\u{202f}; réessayez dans un instant."
            )
        case .badRequest: page(status, "Demande illisible", "L’adresse demandée est mal formée.")
        default: page(status, "Demande refusée", "Le serveur ne peut pas répondre à cette demande.")
        }
    }

    private func page(_ status: HTTPResponse.Status, _ title: String, _ sentence: String) -> Response {
        let content: HTML = """
            <p>\(sentence)</p><p>\(HTML.link("Retour à l’accueil", Path.home))</p>
            """
        return .html(site.bareFrame.page(Page(title, width: .text, content: content)), status: status)
    }
}
