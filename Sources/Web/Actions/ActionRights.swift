import Domain

/// What a member may write on one fiche: decides which buttons and nudges its page shows.
struct ActionRights: Sendable {
    let mayEdit: Bool
    let mayAssess: Bool
    let mayTell: Bool

    init(_ visit: MemberVisit, on action: ID<Action>) {
        mayEdit = visit.may(.editContract)
        mayAssess = visit.may(.writeAssessment(of: action))
        mayTell = visit.may(.writeJournal(on: [action]))
    }
}
