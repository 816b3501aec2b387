import Domain

/// The fiche action as a printed sheet: what it aims at, where it stands, who carries it, with which means.
package enum ActionDocument {
    /// The sheet of a fiche, as things stood on a day and as that day knew.
    package static func build(
        _ action: Action, of dossier: Dossier, for audience: Audience = .partners, on day: Day
    ) -> Document {
        several([action], of: dossier, for: audience, on: day)[0]
    }

    /// Several, to be bound in one file; the facts are read, and the names of the directory too, once for all of them.
    package static func several(
        _ actions: [Action], of dossier: Dossier, for audience: Audience = .partners, on day: Day
    ) -> [Document] {
        let facts = Facts(dossier.known(on: day), for: audience, on: day)
        let masking = Masking(dossier, for: audience)
        return actions.map { masking.applied(to: made($0, facts)) }
    }

    private static func made(_ action: Action, _ facts: Facts) -> Document {
        let (dossier, day) = (facts.dossier, facts.day)
        let synthesis = Synthesis(
            of: [action], assessments: dossier.assessments, rulings: dossier.rulings, on: day)
        let line = synthesis.lines.first
        let state = line.map { ActionState(line: $0, facts: facts).blocks } ?? []
        return Document(
            of: dossier, title: "Fiche action\u{a0}\(action.number) – \(action.title)",
            subtitle: subtitle(action, dossier), date: "État au \(French.date(day))", day: day,
            footer: "Fiche action\u{a0}\(action.number)",
            blocks: state + ActionAims(action: action, facts: facts).blocks
                + ActionCarriers(action: action, facts: facts).blocks
                + ActionMeans(action: action, facts: facts).blocks
                + ActionIndicators(action: action, day: day, facts: facts).blocks
                + ActionNews(action: action, day: day, facts: facts).blocks
                + ActionLinks(action: action, facts: facts).blocks + unplaced(action, facts))
    }

    /// What an import found no field for: for those who work on the fiche, and not for the public.
    private static func unplaced(_ action: Action, _ facts: Facts) -> [Block] {
        if facts.audience == .public { return [] }
        var sheet = TermList("Non placé")
        for text in action.unplaced {
            sheet.add(Text(text.text), as: Text(text.heading.unlessBlank ?? "Sans titre"))
        }
        return sheet.blocks
    }

    /// Title of a file that binds several: «Fiches action du CLS de Melun Val de Seine».
    package static func collectionTitle(of dossier: Dossier) -> String {
        "Fiches action du \(dossier.contract.name)"
    }

    /// «Axe stratégique 2 : Renforcer le parcours… · Code ARS 2021-516».
    private static func subtitle(_ action: Action, _ dossier: Dossier) -> String {
        let axis = dossier.$axes[action.axis]?.label
        let code = action.code.unlessBlank.map { "Code\u{a0}ARS\u{a0}\($0)" }
        return [axis, code].compactMap(\.self).joined(separator: " · ")
    }
}
