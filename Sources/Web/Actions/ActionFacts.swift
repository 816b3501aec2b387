import Domain
import HTML
import Storage

/// The facts beside the text of a fiche: who carries it, where, when.
struct ActionFacts {
    let page: ActionPage

    private var sheet: ActionDetails { page.sheet }
    private var action: Action { page.action }

    var html: HTML {
        HTML.summaryList([
            ("Pilote", pilot), ("Contact", person(sheet.contact)),
            ("Élu·e référent·e", person(sheet.referent)),
            ("Partenaires", .list(sheet.partners.map { "\($0.name)" })),
            ("Objectif stratégique", "\(sheet.objective)"), ("Communes", communes),
            ("Quartiers prioritaires", .list(sheet.neighbourhoods.map { "\($0)" })),
            ("Calendrier", calendar),
            (
                "Participation des habitants",
                .when(action.participation != .unset, "\(action.participation.label)")
            ), ("Fiche écrite", completeness),
            (
                "Historique",
                HTML.link(
                    "Qui a changé quoi", Path.history(page.slug, .action, action.id.rawValue))
            ),
        ])
    }

    private var pilot: HTML {
        if let pilot = sheet.pilot { return "\(pilot.name)" }
        return page.nudge("Aucune structure pilote.", .carriers)
    }

    private func person(_ person: Person?) -> HTML {
        guard let person else { return .empty }
        let telephone = HTML.when(!person.telephone.isEmpty, "<br>\(person.telephone)")
        let mail = HTML.when(!person.email.isEmpty, "<br>\(HTML.mail(person.email))")
        return "\(person.fullName)\(mail)\(telephone)"
    }

    private var communes: HTML {
        sheet.communes.isEmpty ? "Tout le territoire" : "\(French.list(sheet.communes))"
    }

    private var calendar: HTML {
        let bounds = [
            action.start.map { "depuis \($0.bare)" }, action.end.map { "jusqu’à \($0.bare)" },
        ].compactMap(\.self).joined(separator: ", ")
        let words = [bounds.unlessBlank, action.isRecurring ? "récurrente" : nil].compactMap(\.self)
        return "\(French.capitalized(words.joined(separator: "\u{202f}; ")))"
    }

    private var completeness: HTML {
        let all = ActionSection.allCases
        let done = all.count { $0.progress(of: action) == .complete }
        let words = "\(French.count(done, "section complète", "sections complètes")) sur\u{a0}\(all.count)"
        return page.rights.mayEdit
            ? HTML.link(words, Path.editAction(page.slug, action.number)) : "\(words)"
    }
}

extension Horizon {
    /// After «depuis» and «jusqu’à»: «le 7 février 2023», «juillet 2023», «2023».
    fileprivate var bare: String {
        switch self {
        case .day: "le \(french)"
        case .quarter: "le \(french)"
        case .month, .year: french
        case .period(let period): period.withArticle
        }
    }
}
