import Domain
import Testing

@Suite struct AccessTests {
    private static let deeds: [Deed] = [
        .administer, .editContract, .writeJournal(on: [fiche(9)]), .writeJournal(on: [fiche(9), fiche(10)]),
        .writeJournal(on: []), .writeAssessment(of: fiche(9)), .writeAssessment(of: fiche(10)),
        .judgeAssessment,
    ]

    /// One row a role, one column a deed, in the order above; the contributor pilots fiche 9.
    private static let table: [(Role, [Bool])] = [
        (.administrator, [true, false, false, false, false, false, false, false]),
        (.referent, [false, false, false, false, false, false, false, true]),
        (.coordinator, [false, true, true, true, true, true, true, false]),
        (.contributor, [false, false, true, false, false, true, false, false]),
        (.reader, [false, false, false, false, false, false, false, false]),
    ]

    private func member(_ role: Role) -> Member {
        Member(email: "a@melun.example", name: "A", role: role, contracts: [ID(1)], piloted: [fiche(9)])
    }

    @Test func `every role is in the table`() {
        #expect(Self.table.map(\.0) == Role.allCases)
    }

    @Test(arguments: table)
    func `a role does its deeds and no others`(role: Role, allowed: [Bool]) {
        for (deed, isAllowed) in zip(Self.deeds, allowed) {
            #expect(Access.allows(member(role), deed) == isAllowed, "\(role) \(deed)")
            let told = faults { () throws(Refusal) in try Access.require(member(role), deed) }
            #expect(told == (isAllowed ? [] : ["forbidden"]))
        }
    }

    @Test(arguments: Role.allCases)
    func `a disabled account does nothing and sees nothing`(role: Role) {
        var disabled = member(role)
        disabled.isDisabled = true
        #expect(Self.deeds.allSatisfy { !Access.allows(disabled, $0) })
        #expect(!Access.sees(disabled, ID(1), region: ""))
    }

    @Test func `a refusal says why in French`() {
        for deed in Self.deeds {
            #expect(throws: Refusal.self) { try Access.require(member(.reader), deed) }
        }
        #expect(
            throws: Refusal.forbidden("Seule la coordination modifie le contrat et ses fiches.")
        ) { try Access.require(member(.reader), .editContract) }
    }

    @Test func `the mode shown is true`() {
        #expect(
            Role.allCases.filter { Access.writes(member($0)) } == [.referent, .coordinator, .contributor])
    }

    @Test func `a contract exists for those it was granted to`() {
        for role in Role.allCases {
            #expect(Access.sees(member(role), ID(1), region: "Bretagne"))
            #expect(!Access.sees(member(role), ID(2), region: "Bretagne"))
        }
    }

    @Test func `a referent sees the contracts of its region`() {
        var referent = member(.referent)
        referent.region = "Île-de-France"
        #expect(Access.sees(referent, ID(2), region: "Île-de-France"))
        #expect(!Access.sees(referent, ID(2), region: "Bretagne"))
        referent.region = ""
        #expect(!Access.sees(referent, ID(2), region: ""))
        var reader = member(.reader)
        reader.region = "Île-de-France"
        #expect(!Access.sees(reader, ID(2), region: "Île-de-France"))
    }
}
