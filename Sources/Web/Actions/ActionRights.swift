import Domain

/// What a member may write on one fiche: decides which buttons and nudges its page shows.
struct ActionRights: Sendable {
    let mayEdit: Bool
    let mayAssess: Bool
    let mayTell: Bool

    init(_ viewer: Viewer, on action: ID<Action>) {
        mayEdit = viewer.may(.editContract)
        mayAssess = viewer.may(.writeAssessment(of: action))
        mayTell = viewer.may(.writeJournal(on: [action]))
    }
}
