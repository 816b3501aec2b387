import Domain
import HTML

/// The statement of accessibility that anybody reads: what the operator declared, in the order that the law gives.
struct AccessibilityStatementPage {
    let statement: AccessibilityStatement

    var page: Page {
        Page(
            "Déclaration d’accessibilité", width: .text,
            content: "<div class=\"prose\">\(state)\(failures)\(origin)\(contact)\(Self.appeal)</div>")
    }

    private var state: HTML {
        guard let conformity = statement.conformity else { return Self.unestablished }
        let rate: HTML? = statement.rate.map {
            "<p>L’audit relève que \($0)\u{a0}% des critères du RGAA applicables sont respectés.</p>"
        }
        return """
            <p>\(statement.body) s’engage à rendre ce service accessible, conformément à l’article\u{a0}47 de la loi \
            n°\u{a0}2005-102 du 11\u{a0}février 2005.</p><h2>État de conformité</h2>\
            <p>Ce service est <strong>\(conformity.label)</strong> avec le RGAA\u{a0}4.1.</p>\(rate)
            """
    }

    private var failures: HTML {
        let parts = [
            ("Non-conformités", statement.failures),
            ("Dérogations pour charge disproportionnée", statement.derogations),
            ("Contenus non soumis à l’obligation d’accessibilité", statement.exemptions),
        ].filter { !$0.1.isBlank }
        let told = HTML.joined(parts) { "<h3>\($0.0)</h3>\(HTML.markup($0.1))" }
        return HTML.when(!parts.isEmpty, "<h2>Contenus non accessibles</h2>\(told)")
    }

    private var origin: HTML {
        guard let day = statement.established else { return .empty }
        let auditor: HTML = HTML.when(!statement.auditor.isBlank, ", après un audit de \(statement.auditor)")
        let means = HTML.when(
            !statement.means.isBlank, "<h3>Environnement de test</h3>\(HTML.markup(statement.means))")
        let pages = HTML.when(
            !statement.pages.isEmpty, "<h3>Pages vérifiées</h3>\(HTML.list(statement.pages.map { "\($0)" }))")
        return """
            <h2>Établissement de la déclaration</h2><p>Établie le \(French.date(day))\(auditor).</p>\
            <p>Technologies\u{202f}: HTML, CSS, SVG, JavaScript.</p>\(means)\(pages)
            """
    }

    private var contact: HTML {
        let known = [
            "\(statement.contact)", .mail(statement.email), HTML.joinedLines(statement.address),
        ].filter { !$0.isEmpty }
        let whom: HTML =
            known.isEmpty
            ? "<p>Écrivez à la coordination de votre contrat\u{202f}: l’organisme qui exploite cette instance n’a pas encore indiqué son contact.</p>"
            : .list(known)
        return """
            <h2>Signaler une difficulté</h2><p>Si un contenu ou un service vous reste fermé, demandez-le sous une autre \
            forme ou qu’il soit corrigé\u{202f}:</p>\(whom)
            """
    }

    private static let unestablished: HTML = """
        <h2>État de conformité</h2><p>Ce service est <strong>non conforme</strong> avec le RGAA\u{a0}4.1\u{202f}: la déclaration \
        n’a pas encore été établie par l’organisme qui l’exploite, faute d’audit.</p>\
        <p>Ce que Jalon prévoit, et que des essais vérifient à chaque version\u{202f}:</p>\
        <ul><li>toutes les pages s’utilisent au clavier seul\u{202f};</li>\
        <li>toutes les pages fonctionnent sans JavaScript\u{202f};</li>\
        <li>les graphiques ont un titre, une description et leurs données en tableau\u{202f};</li>\
        <li>les documents PDF sont balisés (PDF/UA-1 et PDF/A-2a).</li></ul>
        """

    private static let appeal: HTML = """
        <h2>Voies de recours</h2><p>Si vous avez signalé une difficulté et que la réponse ne vous satisfait pas, vous pouvez \
        saisir le Défenseur des droits\u{202f}:</p>\
        <ul><li>en ligne\u{202f}: \(HTML.externalLink("formulaire du Défenseur des droits", "https://formulaire.defenseurdesdroits.fr/"))\u{202f};</li>\
        <li>auprès de son délégué dans votre département\u{202f};</li>\
        <li>par courrier gratuit, sans timbre\u{202f}: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX\u{a0}07.</li></ul>
        """
}

extension HTML {
    /// Lines of an address, one under another.
    static func joinedLines(_ text: String) -> HTML {
        joined(text.split(separator: "\n").map { "\(String($0))" as HTML }, separator: "<br>")
    }
}
