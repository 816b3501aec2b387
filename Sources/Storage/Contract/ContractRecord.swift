import Domain
import GRDB

extension Contract: Recorded {
    static var objectKind: ObjectKind { .contract }
    static let allParts = [
        communePart, neighbourhoodPart, articlePart, approvalPart, amendmentPart, planPart, logoPart,
    ]
    static let communePart = Part("commune", "contract_id", "insee", "name")
    static let neighbourhoodPart = Part("neighbourhood", "contract_id", "id", "name", "code", "insee")
    static let articlePart = Part("article", "contract_id", "id", "number", "title", "part", "quotes")
    static let approvalPart = Part("approval", "contract_id", "label", "held")
    static let amendmentPart = Part("amendment", "contract_id", "label", "signed", "new_end")
    static let logoPart = Part("contract_logo", "contract_id", "file", "alternative", "credit")
    static let planPart = Part("plan", "contract_id", "id", "kind", "name")

    var key: Int64 { id.rawValue }
    var label: String { name }
    var searchable: (title: String, body: String)? { (name, "\(holder) \(purpose)") }

    var columns: Columns {
        [
            "slug": slug, "name": name, "holder": holder, "generation": generation, "start": start,
            "end": end,
            "region": region, "purpose": purpose, "accent": accent,
        ]
    }

    init(row: Row) {
        self.init(
            id: row["id"], version: row["version"], slug: row["slug"], name: row["name"],
            holder: row["holder"],
            generation: row["generation"], start: row["start"], end: row["end"], region: row["region"],
            purpose: row["purpose"])
        accent = row["accent"]
    }
}

/// A contract with its territory, articles, approvals, amendments and plans, saved as one.
struct ContractSheet: Recorded {
    var file: ContractFile

    static var objectKind: ObjectKind { .contract }
    var key: Int64 { file.contract.key }
    var version: Int { file.contract.version }
    var label: String { file.contract.label }
    var columns: Columns { file.contract.columns }
    var searchable: (title: String, body: String)? { file.contract.searchable }

    var parts: [PartRows] {
        [
            PartRows(Contract.communePart, file.communes) { [$0.insee, $0.name] },
            PartRows(Contract.neighbourhoodPart, file.neighbourhoods) {
                [$0.id.stored, $0.name, $0.code, $0.insee]
            },
            PartRows(Contract.articlePart, file.articles) {
                [$0.id.stored, $0.number, $0.title, $0.part, Packed.pack(lines: $0.quotes)]
            },
            PartRows(Contract.approvalPart, file.approvals) { [$0.label, $0.when] },
            PartRows(Contract.amendmentPart, file.amendments) { [$0.label, $0.signed, $0.newEnd] },
            PartRows(Contract.logoPart, file.logos) { [$0.file, $0.alternative, $0.credit] },
            PartRows(Contract.planPart, file.plans) { [$0.id.stored, $0.kind, $0.name] },
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
