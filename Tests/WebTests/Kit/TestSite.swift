import Documents
import Domain
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Sample
import Storage
import Testing

@testable import Web

/// The whole site on a database in memory that holds the sample contract and one account a role.
struct TestSite {
    static let slug = "melun-val-de-seine-2021"
    /// Monday 6 March 2023, 09:00 in Paris: between the COPIL and the end of the quarter.
    static let moment = Moment(milliseconds: 1_678_089_600_000)

    let site: Site
    let client: any TestClientProtocol
    let dossier: Dossier
    let members: [Role: Member]

    /// Runs a test against the site, in process, on a copy of a database that was written once.
    static func run(sendsMail: Bool = false, _ test: @escaping @Sendable (TestSite) async throws -> Void)
        async throws
    {
        var model = try await model.value
        model.sendsMail = sendsMail
        try await run(on: model, test)
    }

    /// Runs a test on a copy of what this site holds now: what it writes stays there.
    func runCopy(_ test: @escaping @Sendable (TestSite) async throws -> Void) async throws {
        try await Self.run(on: model, test)
    }

    /// Runs a test on a copy of what a model holds.
    static func run(
        on model: Model, _ test: @escaping @Sendable (TestSite) async throws -> Void
    ) async throws {
        let site = Site(
            store: try model.store.copiedInMemory(),
            press: Press(.init(folder: pressFolder, timeLimit: .seconds(120))), passwords: passwords,
            assets: try assets.get(), origin: Origin(), mail: model.sendsMail ? mail : nil, now: { moment })
        try await Application(router: site.router()).test(.router) { client in
            try await test(
                TestSite(site: site, client: client, dossier: model.dossier, members: model.members))
        }
    }

    /// What this site holds now, for others to begin with.
    var model: Model {
        Model(store: site.store, dossier: dossier, members: members, sendsMail: site.mail != nil)
    }

    /// What every site begins with.
    struct Model: Sendable {
        var store: Store
        let dossier: Dossier
        let members: [Role: Member]
        var sendsMail = false
    }

    private static let model = Task {
        let store = try Store.inMemory()
        let contract = try await store.add(MelunSample.dossier(), at: moment)
        let dossier = try await store.dossier(slug)
        var members: [Role: Member] = [:]
        for role in Role.allCases {
            var member = Member(
                email: "\(role.rawValue)@melun.example", name: "Compte \(role.rawValue)", role: role,
                region: role == .referent ? "Île-de-France" : "")
            if role != .administrator, role != .referent { member.contracts = [contract] }
            if role == .contributor {
                member.piloted = Set(dossier.actions.filter { [9, 10, 12].contains($0.number) }.map(\.id))
            }
            member.id = try await store.save(member, by: nil, at: moment)
            members[role] = member
        }
        return Model(store: store, dossier: dossier, members: members)
    }

    private static let passwords = Passwords()
    private static let assets = Result { try AssetLibrary() }

    /// Letters go to the outbox; nothing takes them from there.
    private static var mail: MailSettings? {
        Mailbox("cls@melun.example").map { MailSettings(command: [], sender: $0, spool: "") }
    }

    static var pressFolder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../press").standardized
    }

    /// A signed-in visitor of a role; nil visits without an account.
    func visitor(_ role: Role?) async throws -> Visitor {
        guard let role, let member = members[role] else { return Visitor(client: client, token: nil) }
        let token = Token.random()
        try await site.store.openSession(Token.hash(token), of: member, at: Self.moment)
        return Visitor(client: client, token: token)
    }

    /// The account of a role.
    func member(_ role: Role) throws -> Member {
        try #require(members[role])
    }
}

/// Somebody who asks for pages and sends forms.
struct Visitor {
    let client: any TestClientProtocol
    let token: String?
    /// The site that posts say they come from; nil says nothing.
    var origin: String?
    /// Whether posts carry the session's token.
    var sendsToken = true
    /// Cookies beside the session's, each «name=value».
    var cookies: [String] = []
    /// Headers beside the usual ones.
    var more: HTTPFields = [:]

    /// The token of the session's forms.
    var csrf: String { token.map(Token.derived) ?? "" }

    func get(_ path: String) async throws -> TestResponse {
        try await client.execute(uri: path, method: .get, headers: headers)
    }

    /// Sends a form with the session's token; fields in order, a name may come twice.
    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> TestResponse {
        try await post(path, fields.map { ($0.key, $0.value) })
    }

    /// The same, with fields as pairs.
    func post(_ path: String, _ fields: [(String, String)]) async throws -> TestResponse {
        let pairs = (sendsToken ? [("_csrf", csrf)] : []) + fields
        let body = pairs.map { "\(Percent.encoded($0.0))=\(Percent.encoded($0.1))" }.joined(separator: "&")
        return try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    private var headers: HTTPFields {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        let cookies = (token.map { ["jalon-session=\($0)"] } ?? []) + cookies
        if !cookies.isEmpty { headers[.cookie] = cookies.joined(separator: "; ") }
        for field in more { headers[field.name] = field.value }
        if let origin { headers[.origin] = origin }
        return headers
    }
}

extension TestResponse {
    /// The body as text.
    var text: String { String(buffer: body) }
}
