import Documents
import Domain
import Storage

extension PublicationRequest {
    /// What is asked of who publishes a review: why it corrects another, and that what was found was read.
    static func form(correcting: Bool, _ findings: Findings) -> Form<PublicationRequest> {
        var questions: [Question<PublicationRequest>] = []
        if correcting {
            questions.append(
                .text(
                    "reason", "Ce que cette version corrige", \.reason,
                    hint: "Se lit sur la page publique, sous le numéro de la version.", isRequired: true))
        }
        if findings != .nothing {
            questions.append(
                .flag("read", "J’ai relu ces remarques, la revue peut être publiée", \.isRead))
        }
        return Form(
            questions,
            rule: { request throws(Refusal) in
                try request.validate(correcting: correcting, findings)
            })
    }
}

extension PublicationRequest.Findings {
    /// What the remarks ask for.
    init(_ remarks: [ReviewRemark]) {
        self = remarks.isEmpty ? .nothing : remarks.contains(where: \.kind.isBlocking) ? .toMend : .toRead
    }
}

extension ObjectPage {
    static let publication = ObjectPage(.publication) { slug, _, place in
        guard let quarter = place.quarter, let number = place.version else { return nil }
        return Path.reviewVersion(slug, quarter, number)
    }
}
