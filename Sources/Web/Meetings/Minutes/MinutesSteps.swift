import Domain
import HTML

/// What the minutes wait for: to be sent, remarked, answered, approved.
struct MinutesSteps {
    let page: MinutesPage

    private var viewer: Viewer { page.viewer }
    private var sheet: MinutesInHand { page.sheet }
    private var minutes: Minutes { page.sheet.minutes }
    private var path: String { Path.minutes(sheet.dossier.slug, sheet.meeting.id) }
    private var mayWrite: Bool { viewer.may(.editContract) }

    /// Above the document: where it stands.
    var state: HTML {
        switch minutes.state {
        case .draft: .empty
        case .sent: HTML.callout(.info, sent, "<p>\(waiting)</p>")
        case .approved: HTML.callout(.success, approved, frozen)
        }
    }

    private var sent: String {
        "Envoyé pour remarques" + (minutes.sentOn.map { " le \(French.date($0))" } ?? "")
    }

    private var waiting: String {
        let until = minutes.remarksUntil.map { day in
            day < viewer.today
                ? "Les remarques étaient attendues jusqu’au \(French.date(day))."
                : "Les remarques sont attendues jusqu’au \(French.date(day))."
        }
        let open = minutes.remarks.count { $0.answer.isBlank }
        let answers = open == 0 ? nil : "\(French.count(open, "remarque")) sans réponse."
        return [until, answers].compactMap(\.self).joined(separator: " ").unlessBlank
            ?? "Aucune date n’est fixée pour les remarques."
    }

    private var approved: String {
        let meeting = sheet.dossier.$meetings[minutes.approving]
        let by = meeting.map { " par \($0.calledInSentence)" }
        let noted = minutes.known.flatMap { $0 == minutes.approvedOn ? nil : ", noté le \(French.date($0))" }
        return "Approuvé" + (by ?? minutes.approvedOn.map { " le \(French.date($0))" } ?? "") + (noted ?? "")
    }

    private var frozen: HTML {
        let drift = HTML.when(
            sheet.hasDrifted,
            "<p><strong>Les faits ont changé depuis</strong>\u{202f}: la page de la réunion dit ce qui est vrai aujourd’hui, ce compte-rendu ce qui a été approuvé.</p>"
        )
        return "<p>Il est figé\u{202f}: les fichiers resteront les mêmes.</p>\(drift)"
    }

    /// Under the document: what may be done next.
    var acts: HTML {
        guard mayWrite, sheet.meeting.state == .held else { return remarks(withForms: false) }
        switch minutes.state {
        case .draft: return sending("Envoyer pour remarques")
        case .sent: return letter + remarks(withForms: true) + remarking + approving + again
        case .approved: return remarks(withForms: false)
        }
    }

    private func typed(_ name: String) -> String { page.typed?[name] ?? "" }

    private func sending(_ title: String) -> HTML {
        .section(
            "\(title)",
            HTML.form(action: "\(path)/envoi", csrf: viewer.csrf, version: minutes.version) {
                Field(
                    "remarksUntil", "Remarques attendues jusqu’au", errors: page.errors
                ).date(
                    page.typed?["remarksUntil"] ?? French.date(viewer.today.adding(days: 15)), precision: .day
                )
                    + HTML.formActions(HTML.button(title, .secondary))
            }
                + .soft(
                    "Jalon note l’envoi et prépare le texte du message\u{202f}; vous l’envoyez de votre messagerie avec le PDF."
                ))
    }

    private var again: HTML {
        HTML.details(
            "Envoyer de nouveau", isOpen: page.errors["remarksUntil"] != nil,
            sending("Renvoyer pour remarques"))
    }

    private var letter: HTML {
        let addresses = sheet.addresses
        let to: HTML =
            addresses.isEmpty
            ? .soft("Aucune adresse n’est connue des participants.")
            : "<p><strong>À\u{202f}:</strong> \(addresses.joined(separator: ", "))</p>"
        return .section(
            "Message à copier",
            "\(to)<div class=\"prose letter\">\(HTML.paragraphs(sheet.letter))</div>")
    }

    private func remarks(withForms: Bool) -> HTML {
        guard !minutes.remarks.isEmpty, mayWrite else { return .empty }
        let lines = minutes.remarks.enumerated().map { rank, remark in
            HTML.paragraphs(remark.text) + .lineNote("\(remark.author), le \(French.date(remark.day))")
                + .when(
                    !remark.answer.isBlank, "<p><strong>Réponse\u{202f}:</strong> \(remark.answer)</p>")
                + .when(withForms, answering(rank, remark))
        }
        return .section("Remarques", .lines(lines, style: "lines prose"))
    }

    private func answering(_ rank: Int, _ remark: Minutes.Remark) -> HTML {
        let given = page.typed.flatMap { $0["rank"] == String(rank) ? $0["answer"] : nil } ?? remark.answer
        return HTML.form(action: "\(path)/reponses", csrf: viewer.csrf, version: minutes.version) {
            Field.hidden("rank", String(rank))
                + Field("answer", "Réponse à cette remarque", id: "reponse-\(rank)").textarea(given, rows: 2)
                + HTML.formActions(
                    HTML.button("Répondre", .quiet, about: "à la remarque de \(remark.author)"))
        }
    }

    private var remarking: HTML {
        .section(
            "Noter une remarque",
            HTML.form(action: "\(path)/remarques", csrf: viewer.csrf, version: minutes.version) {
                Field("author", "De qui", errors: page.errors, isRequired: true)
                    .suggested(typed("author"), from: sheet.dossier.people.map(\.fullName))
                    + Field("text", "Remarque", errors: page.errors, isRequired: true)
                    .textarea(typed("text"), rows: 3)
                    + HTML.formActions(HTML.button("Noter la remarque", .secondary))
            })
    }

    private var approving: HTML {
        let later = sheet.approvers
        guard !later.isEmpty else {
            return .section(
                "Approbation",
                .soft("Il s’approuve à une réunion tenue ensuite\u{202f}: aucune ne l’est encore."))
        }
        return .section(
            "Approbation",
            HTML.form(action: "\(path)/approbation", csrf: viewer.csrf, version: minutes.version) {
                Field(
                    "approving", "Approuvé par", hint: "Une fois approuvé, il ne change plus.",
                    errors: page.errors, isRequired: true
                ).select(
                    later.map { Choice($0.id.description, $0.called) }, selected: typed("approving"),
                    blank: "Choisir la réunion")
                    + Field(
                        "known", "Connu depuis le",
                        hint:
                            "Vide\u{202f}: aujourd’hui. Un document qui parle d’un jour d’avant n’en dit rien.",
                        errors: page.errors
                    ).date(typed("known"), precision: .day)
                    + HTML.formActions(HTML.button("Approuver et figer", .secondary))
            })
    }
}
