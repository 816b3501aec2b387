import Domain
import HTML
import Storage

/// The form of a bilan as a page: a new one, or one that is still open.
struct AssessmentForms {
    let viewer: Viewer
    /// As answered, when a form was sent.
    var attainment: Attainment?
    /// Whether it is submitted as it is saved.
    var submitting = false
    /// What indicators propose for its fiche, and whether it was just taken: nothing is kept then.
    var proposal: AttainmentProposal?
    var isTaking = false

    /// A new bilan whose fiche is to be chosen among these.
    func choice(_ bilan: Assessment, among fiches: [AssessmentLine], of contract: Contract) -> EditForm<
        Assessment
    > {
        let choices = Assessment.Choices(contract, among: fiches, attainment ?? bilan.attainment)
        var page = page("Créer un bilan", bilan, choices, version: nil)
        page.opening = HTML.callout(
            .info, nil,
            """
            <p>Pour partir du dernier bilan d’une fiche, choisissez «\u{202f}Créer\u{202f}» sur sa ligne dans \
            \(HTML.link("la liste des bilans", Path.assessments(contract.slug))).</p>
            """)
        return page
    }

    /// A new bilan begun from the previous one of its fiche, if there is one.
    func new(_ details: AssessmentDetails) -> EditForm<Assessment> {
        var page = page("Créer un bilan", details, version: nil)
        page.hidden = [Answer("fiche", "\(details.action.number)")]
        if let previous = details.siblings.last(where: { $0.day <= details.assessment.day }) {
            page.opening = origin(previous, details.contract.slug)
        }
        return page
    }

    /// One that is still open.
    func edit(_ details: AssessmentDetails) -> EditForm<Assessment> {
        var page = page("Modifier le bilan", details, version: details.assessment.version)
        if case .returned(_, let day, let reason) = details.assessment.state {
            page.opening = HTML.callout(.warning, "Renvoyé le \(French.date(day))", HTML.paragraphs(reason))
        }
        return page
    }

    private func page(
        _ title: String, _ details: AssessmentDetails, version: Int?
    ) -> EditForm<Assessment> {
        var choices = Assessment.Choices(details, attainment ?? details.assessment.attainment)
        choices.proposal = proposal
        var page = page(title, details.assessment, choices, version: version)
        page.lead = HTML.link(
            "Fiche\u{a0}\(details.action.number)\u{202f}: \(details.action.title)",
            Path.action(details.contract.slug, details.action.number))
        return page
    }

    private func page(
        _ title: String, _ bilan: Assessment, _ choices: Assessment.Choices, version: Int?
    ) -> EditForm<Assessment> {
        var choices = choices
        if viewer.may(.editContract) { choices.today = viewer.today }
        let list = Path.assessments(choices.contract.slug)
        let action = version == nil ? list : Path.assessment(choices.contract.slug, bilan.id)
        var form = EditForm(
            contract: choices.contract, section: .assessments, title: title,
            breadcrumb: viewer.breadcrumb(choices.contract, Link("Bilans", list)), action: action,
            back: action, form: Assessment.form(choices, submitting: submitting), stored: bilan,
            version: version, button: "Enregistrer le brouillon", another: ("Soumettre", "soumettre", "oui"))
        form.isShownAgain = isTaking
        return form
    }

    private func origin(_ previous: Assessment, _ slug: String) -> HTML {
        HTML.callout(
            .info, "Commencé à partir du bilan précédent",
            """
            <p>Ce qui suit reprend le \(HTML.link(previous.label.lowercasedFirst, Path.assessment(slug, previous.id))), \
            sauf les valeurs des indicateurs. Rien n’est enregistré tant que vous n’avez pas choisi \
            «\u{202f}Enregistrer le brouillon\u{202f}».</p>
            """)
    }
}

extension Assessment {
    /// «Bilan intermédiaire du 7 février 2023».
    var label: String { "\(kind.label) du \(French.date(day))" }
}
