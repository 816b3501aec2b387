import Domain
import Formats
import GRDB

/// All that the instance keeps of an account, for its person (RGPD, article 15).
package struct AccountData: Sendable {
    let details: AccountDetails
    /// What it did in contracts, the latest first.
    let deeds: [(at: Moment, contract: String, verb: HistoryVerb, label: String)]
    let refusals: [SecurityRow]

    /// As a document.
    package var json: JSONText {
        let member = details.member
        return .object([
            ("compte", .number(member.id.rawValue)), ("nom", .text(member.name)),
            ("adresse", .text(member.email)),
            ("role", .text(member.role.label)), ("region", .text(member.region)),
            ("desactive", .flag(member.isDisabled)),
            ("contrats", .list(details.contracts.map(JSONText.text))),
            ("fichesPilotees", .number(Int64(member.piloted.count))),
            ("sessions", .list(details.sessions.map(span))),
            (
                "liens",
                .list(
                    details.links.map {
                        .object([("lien", .text($0.label)), ("donne", .text($0.made.french))])
                    })
            ),
            (
                "historiqueDuCompte",
                .list(details.history.map { act($0.at, nil, $0.verb, $0.label, by: $0.memberName) })
            ),
            ("actes", .list(deeds.map { act($0.at, $0.contract, $0.verb, $0.label, by: nil) })),
            ("refus", .list(refusals.map(refusal))),
        ])
    }

    private func span(_ session: AccountDetails.OpenSession) -> JSONText {
        .object([
            ("ouverte", .text(session.opened.french)), ("fin", .text(session.until.french)),
            ("appareil", .text(session.device)),
        ])
    }

    private func act(
        _ at: Moment, _ contract: String?, _ verb: HistoryVerb, _ label: String, by name: String?
    ) -> JSONText {
        .object(
            [("quand", .text(at.french)), ("acte", .text(verb.label)), ("objet", .text(label))]
                + (contract.map { [("contrat", .text($0))] } ?? [])
                + (name.map { [("auteur", .text($0))] } ?? []))
    }

    private func refusal(_ row: SecurityRow) -> JSONText {
        .object([
            ("quand", .text(row.first.french)), ("refus", .text(row.kind.label)),
            ("origine", .text(row.origin)), ("fois", .number(Int64(row.times))),
        ])
    }
}

extension Store {
    /// All that is kept of an account: for its own person, or who administers. The export is noted in the history.
    package func accountData(of id: ID<Member>, by signature: Signature) async throws -> AccountData {
        try await write(to: id, by: signature) { writing, member in
            try writing.record(.export, .member, id.rawValue, "Données du compte n°\u{a0}\(id) en JSON")
        }
        let details = try await accountDetails(of: id, at: signature.moment)
        let refusals = try await securityLog(about: id)
        let deeds = try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT h.at, coalesce(c.name, ''), h.verb, h.label FROM history h
                    LEFT JOIN contract c ON c.id = h.contract_id
                    WHERE h.member_id = ? AND h.contract_id IS NOT NULL ORDER BY h.id DESC
                    """, arguments: [id]
            ).map { row -> (at: Moment, contract: String, verb: HistoryVerb, label: String) in
                (Moment(milliseconds: row[0]), row[1], row[2], row[3])
            }
        }
        return AccountData(details: details, deeds: deeds, refusals: refusals)
    }

    /// Takes the name and the address of an account out of everything that the instance keeps, and shuts it for good;
    /// what it did stays, under a number. For who administers; nothing brings it back.
    package func eraseAccount(_ id: ID<Member>, version: Int, by signature: Signature) async throws {
        try Access.require(signature.member, .administer)
        if id == signature.member.id {
            throw Refusal.conflict(
                "On n’efface pas son propre compte\u{202f}: demandez-le à un autre compte.")
        }
        try await write(to: id, by: signature) { writing, member in
            guard member.version == version else { throw Refusal.stale }
            guard !member.email.hasSuffix("@efface.invalid") else {
                throw Refusal.conflict("Ce compte est déjà effacé.")
            }
            try AccountEraser(writing: writing, member: member).erase()
        }
    }
}

/// Erases one account.
private struct AccountEraser {
    let writing: InstanceTransaction
    let member: Member

    private var db: Database { writing.db }

    func erase() throws {
        let rows = try eraseHistory()
        let was = member.email
        var erased = Member(
            id: member.id, email: "compte-\(member.id)@efface.invalid",
            name: "Compte effacé n°\u{a0}\(member.id)",
            role: member.role, region: member.region, isDisabled: true)
        erased.version = member.version
        try writing.requireAdministrator(after: erased)
        // Without what it was: the history does not say it again.
        try db.execute(
            literal: """
                UPDATE member SET email = \(erased.email), name = \(erased.name), is_disabled = 1, password = '',
                    given_by = NULL, version = version + 1 WHERE id = \(member.id)
                """)
        for table in ["member_contract", "member_action", "access_key", "sent_form", "late_form"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE member_id = ?", arguments: [member.id])
        }
        try db.execute(literal: "DELETE FROM attempt WHERE subject = \(was)")
        if let mailbox = Mailbox(was) {
            let key = try MailKey(db).of(mailbox)
            try db.execute(
                literal:
                    "DELETE FROM letter WHERE contract_id IS NULL AND address_key = \(key) AND state <> 'sending'"
            )
        }
        try writing.record(
            .change, .member, member.id.rawValue, "\(erased.name), données effacées",
            [ObjectKind.erasedRows: [nil, .text(rows.map(String.init).joined(separator: " "))]])
    }

    /// The rows about it hold its name and its address; those of what it did in contracts hold neither. Gives those that
    /// were erased.
    private func eraseHistory() throws -> [Int64] {
        let rows = try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM history WHERE contract_id IS NULL AND kind = 'member' AND object_id = ?
                    AND payload IS NOT NULL
                """, arguments: [member.id])
        for id in rows {
            try db.execute(
                literal:
                    "UPDATE history SET label = \(Ledger.erased), payload = NULL, nonce = NULL WHERE id = \(id)"
            )
        }
        return rows
    }
}
