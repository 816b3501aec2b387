import Domain
import Testing

/// What the law asks of a declaration.
@Suite struct AccessibilityStatementTests {
    private let today = Day(iso: "2023-03-06")

    private func declared(
        _ conformity: AccessibilityStatement.Conformity,
        _ change: (inout AccessibilityStatement) -> Void = { _ in }
    ) -> AccessibilityStatement {
        var statement = AccessibilityStatement()
        statement.conformity = conformity
        (statement.body, statement.email) = ("Agglomération du Val", "acces@val.example")
        statement.established = today
        change(&statement)
        return statement
    }

    private func faults(_ statement: AccessibilityStatement) throws -> Set<String> {
        let day = try #require(today)
        do {
            try statement.validate(on: day)
        } catch {
            guard case .invalid(let faults) = error else { return ["?"] }
            return Set(faults.map(\.field))
        }
        return []
    }

    @Test func `an instance that declared nothing is said not to conform`() throws {
        #expect(AccessibilityStatement().shownConformity == .none)
        #expect(try faults(AccessibilityStatement()) == [])
    }

    @Test func `a declaration has an author, a date and somebody to write to`() throws {
        var bare = AccessibilityStatement()
        bare.conformity = .partial
        #expect(try faults(bare) == ["body", "established", "email"])
        #expect(try faults(declared(.partial)) == [])
        #expect(try faults(declared(.partial) { $0.email = "val" }) == ["email"])
        #expect(try faults(declared(.partial) { ($0.email, $0.address) = ("", "1 place du Val") }) == [])
        #expect(try faults(declared(.partial) { $0.established = Day(iso: "2023-03-07") }) == ["established"])
    }

    @Test func `a rate says what is declared`() throws {
        #expect(try faults(declared(.partial) { $0.rate = 84 }) == [])
        #expect(try faults(declared(.partial) { $0.rate = 49 }) == ["rate"])
        #expect(try faults(declared(.full) { $0.rate = 99 }) == ["rate"])
        #expect(try faults(declared(.none) { $0.rate = 50 }) == ["rate"])
        #expect(try faults(declared(.none) { $0.rate = 101 }) == ["rate"])
        #expect(try faults(declared(.full) { $0.failures = "Une image" }) == ["failures"])
    }
}
