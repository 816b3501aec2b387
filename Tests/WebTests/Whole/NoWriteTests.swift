import Domain
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// Nothing is written by who reads, nor by who may not write.
@Suite struct NoWriteTests {
    /// What a look may leave: that the session is alive, that a code was tried, that a page was refused; and the history of
    /// exports, which tells who took what away.
    private static let traces = [
        "access_key": "SELECT hex(digest), purpose, member_id, letter_id, made FROM access_key",
        "sqlite_sequence": "",
        "attempt": "", "security_event": "", "history_head": "",
        "history": "SELECT * FROM history WHERE verb <> 'export'",
    ]

    @Test(arguments: Role.allCases.map(Optional.some) + [nil])
    func `asking for every page writes nothing`(role: Role?) async throws {
        try await TestSite.run(sendsMail: true) { site in
            let places = try await site.furnish()
            let visitor = try await site.visitor(role)
            let before = try await site.site.store.storedRows(Self.traces)
            for route in site.site.routes where route.method == .get {
                _ = try await visitor.get(places.address(of: route))
            }
            let after = try await site.site.store.storedRows(Self.traces)
            #expect(differences(before, after) == [])
            #expect(try await site.site.store.verifyHistory().isIntact)
        }
    }

    @Test(arguments: [Role.reader, .referent, .contributor, .administrator])
    func `the forms of the coordinator, sent by who may not write them, write nothing`(role: Role)
        async throws
    {
        let walk = try await Walks.shared.of(.coordinator)
        let forms = walk.oneFormEach.filter { form in
            let rule = walk.routes.route(.post, form.action).flatMap { AccessTable.rules[$0.signature] }
            return rule.map { !$0.expected(for: role).contains(.reached) } ?? false
        }
        #expect(forms.count > 60, "\(forms.count)")
        try await TestSite.run(on: walk.model) { site in
            let visitor = try await site.visitor(role)
            let before = try await site.site.store.storedRows(Self.traces)
            for form in forms {
                let fields = form.fields.filter { $0.name != "_csrf" }.map { field in
                    (
                        field.name,
                        field.isHidden || !field.choices.isEmpty ? field.value : "Écrit par un autre"
                    )
                }
                let answer = try await visitor.post(form.action, fields)
                #expect([403, 404].contains(answer.status.code), "\(form.action): \(answer.status.code)")
            }
            let after = try await site.site.store.storedRows(Self.traces)
            #expect(differences(before, after) == [])
        }
    }

    /// What is drawn by lot, or follows from it.
    private static let drawn = [
        "access_key": "", "history_head": "", "sent_form": "", "attendance_code": "", "answer_code": "",
        "history": "SELECT contract_id, verb, kind, object_id, label, payload FROM history",
        "letter": "SELECT id, contract_id, mailing_id, person_id, readership, address, state FROM letter",
        "attempt": "", "security_event": "", "instance_secret": "",
    ]

    @Test(arguments: [Role.coordinator, .contributor, .referent, .administrator])
    func `a field that a form does not ask changes nothing, whatever column it names`(role: Role) async throws
    {
        let walk = try await Walks.shared.of(role)
        let columns = try await walk.model.store.columnNames()
        let forms = walk.oneFormEach
        #expect(!forms.isEmpty && columns.count > 150)
        func stored(forging: Bool) async throws -> [String: [String]] {
            let kept = Kept()
            try await walk.run { site, visitor in
                for form in forms {
                    let asked = Set(
                        form.fields.map { $0.name.split(separator: ".").last.map(String.init) ?? "" })
                    let own = form.fields.filter { $0.name != "_csrf" }.flatMap { field in
                        field.sent.map { (field.name, $0) }
                    }
                    let forged = columns.filter { forging && !asked.contains($0) }.map {
                        ($0, Self.value($0))
                    }
                    _ = try await visitor.post(form.action, own + forged)
                }
                await kept.keep(try await site.site.store.storedRows(Self.drawn))
            }
            return await kept.rows
        }
        #expect(differences(try await stored(forging: false), try await stored(forging: true)) == [])
    }

    private static func value(_ column: String) -> String {
        switch column {
        case "state": "validated"
        case "role": "administrator"
        default: "1"
        }
    }

    private actor Kept {
        private(set) var rows: [String: [String]] = [:]

        func keep(_ rows: [String: [String]]) { self.rows = rows }
    }
}

extension Walks.Walk {
    /// One form of each route that the visitor's pages offer, the one that asks most, signing out aside.
    fileprivate var oneFormEach: [PageReader.Form] {
        var byRoute: [String: PageReader.Form] = [:]
        for form in forms.flatMap(\.forms) where form.method == "post" && form.action != Path.signOut {
            guard let route = routes.route(.post, form.action) else { continue }
            if form.fields.count > byRoute[route.path]?.fields.count ?? 0 { byRoute[route.path] = form }
        }
        return byRoute.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension Store {
    /// The columns of every table as the schema names them, and as a form would.
    fileprivate func columnNames() async throws -> [String] {
        let tables = try await storedColumns()
        return Set(tables + tables.map(Self.asAsked)).sorted()
    }

    private static func asAsked(_ column: String) -> String {
        let pieces = column.split(separator: "_").map(String.init).filter { $0 != "id" }
        return (pieces.first ?? column) + pieces.dropFirst().map { French.capitalized($0) }.joined()
    }
}
