import Domain
import Storage

/// What a few letters may mean, for the script of the fields that name somebody, a structure or a fiche.
struct SuggestionRoutes {
    var routes: [Route] {
        [
            .get("/cls/{slug}/annuaire/suggestions", nil) { visit in
                let dossier = try await visit.dossier(.suggestions)
                let kind = SuggestionKind(rawValue: visit.query("de")) ?? .structures
                return try .json(suggestions(kind, visit.query("q"), of: dossier, for: visit.viewer))
            }
        ]
    }

    private func suggestions(
        _ kind: SuggestionKind, _ typed: String, of dossier: Dossier, for viewer: Viewer
    ) -> [Suggestion] {
        let names = DirectoryNames(dossier.organizations, dossier.contacts(for: viewer))
        switch kind {
        case .structures: return names.structures(like: typed).map(Suggestion.init)
        case .people: return names.people(like: typed, inStructures: true).map(Suggestion.init)
        case .actions:
            return ActionMatches(dossier.actions).like(typed).prefix(8).map { action in
                Suggestion(
                    code: "", name: String(action.number),
                    note: "\(action.title)\(action.code.isEmpty ? "" : " · \(action.code)")",
                    structure: "", college: "")
            }
        }
    }
}

/// One line of the list.
private struct Suggestion: Encodable {
    let code: String
    let name: String
    let note: String
    let structure: String
    let college: String

    init(code: String, name: String, note: String, structure: String, college: String) {
        (self.code, self.name, self.note) = (code, name, note)
        (self.structure, self.college) = (structure, college)
    }

    init(_ match: DirectoryMatch) {
        self.init(
            code: match.code, name: match.name, note: match.note, structure: match.structure,
            college: match.college?.rawValue ?? "")
    }
}
