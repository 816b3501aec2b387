import Domain

/// The fiche action as a printed sheet: what it aims at, where it stands, who carries it, with which means.
package enum ActionDocument {
    /// The sheet of a fiche, as things stand on a day.
    package static func build(
        _ action: Action, of file: ContractFile, for audience: Audience = .partners, on day: Day
    ) -> Document {
        let facts = Facts(file, for: audience)
        let synthesis = Synthesis(
            of: [action], assessments: file.assessments, rulings: file.rulings, on: day)
        let line = synthesis.lines.first
        let state = line.map { ActionState(line: $0, facts: facts).blocks } ?? []
        let document = Document(
            of: file, title: "Fiche action\u{a0}\(action.number) – \(action.title)",
            subtitle: subtitle(action, file), date: "État au \(French.date(day))", day: day,
            footer: "Fiche action\u{a0}\(action.number)",
            blocks: state + ActionAims(action: action, facts: facts).blocks
                + ActionCarriers(action: action, facts: facts).blocks
                + ActionMeans(action: action, facts: facts).blocks
                + ActionIndicators(action: action, day: day, facts: facts).blocks
                + ActionNews(action: action, day: day, facts: facts).blocks
                + ActionLinks(action: action, facts: facts).blocks)
        return Masking(file, for: audience).applied(to: document)
    }

    /// Title of a file that binds several: «Fiches action du CLS de Melun Val de Seine».
    package static func collectionTitle(of file: ContractFile) -> String {
        "Fiches action du \(file.contract.name)"
    }

    /// «Axe stratégique 2 : Renforcer le parcours… · Code ARS 2021-516».
    private static func subtitle(_ action: Action, _ file: ContractFile) -> String {
        let axis = file.axes.first { $0.id == action.axis }?.label
        let code = action.code.unlessBlank.map { "Code\u{a0}ARS\u{a0}\($0)" }
        return [axis, code].compactMap(\.self).joined(separator: " · ")
    }
}
