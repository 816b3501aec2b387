import Domain
import Storage

/// Opens sessions without a password, for those who hold the data file: measures and tests.
package enum Sessions {
    /// The secret of a new session.
    package static func open(_ member: Member, in store: Store, at moment: Moment) async throws -> String {
        let token = Token.random()
        try await store.openSession(Token.hash(token), of: member, at: moment)
        return token
    }
}
