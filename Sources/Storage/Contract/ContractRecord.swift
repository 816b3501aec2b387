import Domain
import GRDB

extension Contract: Record {
    static var objectKind: ObjectKind { .contract }
    static let communeTable = ChildTable(
        "commune", "contract_id", [.commune("insee"), .text("name", nil, .namesNobody)])
    static let neighbourhoodTable = ChildTable(
        "neighbourhood", "contract_id", naming: "name",
        [.key, .text("name", nil, .namesNobody), .mark("code"), .commune("insee")])
    static let articleTable = ChildTable(
        "article", "contract_id", naming: "'Article ' || number",
        [.key, .number("number"), .text("title"), .text("part"), .text("quotes")])
    static let approvalTable = ChildTable(
        "approval", "contract_id", [.text("label"), .date("held"), .date("known")],
        former: [["label", "held"]])
    static let amendmentTable = ChildTable(
        "amendment", "contract_id", [.text("label"), .date("signed"), .date("new_end"), .date("known")],
        former: [["label", "signed", "new_end"]])
    static let logoTable = ChildTable(
        "contract_logo", "contract_id", [.file("file"), .text("alternative"), .text("credit")])
    static let planTable = ChildTable(
        "plan", "contract_id", naming: "name",
        [.key, .code("kind", nil, LinkedPlan.Kind.self, \.label), .text("name", nil, .namesNobody)])

    /// What was answered of passages that may name somebody; no form of the contract asks for it.
    static let nameAnswerTable = ChildTable(
        "name_answer", "contract_id", french: "Noms vérifiés",
        [.text("passage", "Passage"), .flag("is_person", "Nomme une personne")])

    var key: Int64 { id.rawValue }
    var historyName: String { name }
    var searchable: (title: String, body: String)? { (name, "\(holder) \(purpose)") }

    var columns: Columns {
        [
            "slug": slug, "name": name, "holder": holder, "generation": generation, "start": start,
            "end": end,
            "region": region, "purpose": purpose, "accent": accent,
            "attainment_share": attainmentRule.share, "attainment_failure": attainmentRule.failure,
            "attainment_gap": attainmentRule.gap,
        ]
    }

    init(row: Row) {
        self.init(
            id: row["id"], version: row["version"], slug: row["slug"], name: row["name"],
            holder: row["holder"],
            generation: row["generation"], start: row["start"], end: row["end"], region: row["region"],
            purpose: row["purpose"])
        accent = row["accent"]
        attainmentRule.share = row["attainment_share"]
        (attainmentRule.failure, attainmentRule.gap) = (row["attainment_failure"], row["attainment_gap"])
    }
}

/// A contract with its territory, articles, approvals, amendments and plans, saved as one.
struct ContractRecord: Record {
    var terms: ContractTerms

    static var objectKind: ObjectKind { .contract }
    var key: Int64 { terms.contract.key }
    var version: Int { terms.contract.version }
    var historyName: String { terms.contract.historyName }
    var columns: Columns { terms.contract.columns }
    var searchable: (title: String, body: String)? { terms.contract.searchable }

    var children: [ChildRows] {
        [
            ChildRows(Contract.communeTable, terms.communes) { [$0.insee, $0.name] },
            ChildRows(Contract.neighbourhoodTable, terms.neighbourhoods) {
                [$0.id.stored, $0.name, $0.code, $0.insee]
            },
            ChildRows(Contract.articleTable, terms.articles) {
                [$0.id.stored, $0.number, $0.title, $0.part, Packed.pack(lines: $0.quotes)]
            },
            ChildRows(Contract.approvalTable, terms.approvals) { [$0.label, $0.when, $0.known] },
            ChildRows(Contract.amendmentTable, terms.amendments) {
                [$0.label, $0.signed, $0.newEnd, $0.known]
            },
            ChildRows(Contract.logoTable, terms.logos) { [$0.file, $0.alternative, $0.credit] },
            ChildRows(Contract.planTable, terms.plans) { [$0.id.stored, $0.kind, $0.name] },
        ]
    }
}

extension ID {
    /// Nil for what the database has not numbered yet.
    var stored: Int64? { rawValue == 0 ? nil : rawValue }
}

extension Neighbourhood {
    init(row: Row) {
        self.init(id: row["id"], name: row["name"], code: row["code"], insee: row["insee"])
    }
}

extension Article {
    init(row: Row) {
        self.init(
            id: row["id"], number: row["number"], title: row["title"], part: row["part"],
            quotes: Packed.lines(row["quotes"]))
    }
}

extension ObjectKind {
    /// The contract with its territory, articles, approvals, amendments, plans and logos.
    package static let contract = ObjectKind(
        "contract", "Contrat", "Contrat", in: .itself, naming: "name",
        [
            .mark("slug", "Adresse"), .text("name"), .text("holder"), .number("generation"), .date("start"),
            .date("end"), .mark("region"), .text("purpose"), .mark("accent"),
            .number("attainment_share"),
            .code("attainment_failure", nil, AttainmentRule.Failure.self, \.label),
            .code("attainment_gap", nil, AttainmentRule.Gap.self, \.label),
        ],
        parts: [
            Contract.communeTable, Contract.neighbourhoodTable, Contract.articleTable, Contract.approvalTable,
            Contract.amendmentTable, Contract.planTable, Contract.logoTable, Contract.nameAnswerTable,
        ])
}
