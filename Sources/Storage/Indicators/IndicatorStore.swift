import Domain
import GRDB

extension Store {
    /// Creates an indicator with its dated values, or writes one.
    @discardableResult
    package func save(_ indicator: Indicator, in slug: String, by signature: Signature) async throws -> ID<
        Indicator
    > {
        try indicator.validate()
        return try await write(in: slug, by: signature, .editContract) { ID(try $0.save(indicator)) }
    }

    /// Puts the value of one day, or takes it out, over the version read: whoever writes the bilan of its fiche may.
    package func note(
        _ reading: IndicatorReading, in slug: String, by signature: Signature
    ) async throws {
        try await writeVisible(in: slug, by: signature) { writing in
            let reader = DossierReader(
                db: writing.db, contract: writing.contract,
                extent: .one(reading.indicator.rawValue, of: \.indicators))
            guard var indicator = try reader.read().indicators.first else { throw Refusal.notFound }
            try Access.require(
                signature.member, indicator.action.map(Deed.writeAssessment) ?? .editContract)
            guard indicator.version == reading.version else { throw Refusal.stale }
            indicator.note(reading.measured, on: reading.day, note: reading.note, known: signature.day)
            try indicator.validate()
            try writing.save(indicator)
        }
    }

    /// Changes the rule by which indicators propose an attainment.
    package func save(
        _ rule: AttainmentRule, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try rule.validate()
        try await write(in: slug, by: signature, .editContract) { writing in
            var terms = try TermsReader(db: writing.db, contract: writing.contract).read()
            guard terms.contract.version == version else { throw Refusal.stale }
            terms.contract.attainmentRule = rule
            try writing.save(ContractRecord(terms: terms))
        }
    }

    /// Takes an indicator out of every page; the history can bring it back.
    package func removeIndicator(
        _ id: ID<Indicator>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let name = try writing.historyName(of: id.rawValue, Indicator.init)
            try writing.remove(.indicator, id.rawValue, version: version, label: name)
        }
    }
}
