import Domain
import Foundation
import GRDB

@testable import Storage

/// What a database of the schema before links, attempts, keys and search by contract held, written in its own words.
enum FormerData {
    /// The last migration of that schema.
    static let schema = "013 sharing"
    /// 3 April 2023, 9:00 in Paris.
    static let morning: Int64 = 1_680_505_200

    /// The digest of the secret of a number.
    static func digest(_ number: UInt8) -> Data { Data(repeating: number, count: 32) }

    /// Two contracts; what a decision names is of the first, and one id of each list is of a thing that went.
    static func fill(_ db: Database) throws {
        try db.execute(sql: strategy + meetings + journal + sharing + secrets + attempts + search)
        for number in 1...40 {
            try Ledger(db: db).add(
                .init(
                    verb: .change, kind: .meeting, objectID: 1, contractID: 1, label: "COPIL n° \(number)",
                    changes: ["notes": [.text("Avant"), .text("Après \(number)")]]),
                member: 1, at: Moment(milliseconds: morning * 1_000))
        }
    }

    private static let strategy = """
        INSERT INTO contract (id, slug, name, holder, generation, start, end, region)
            VALUES (1, 'val', 'CLS du Val', 'Agglomération', 2, '2021-01-01', '2025-12-31', 'Île-de-France'),
                (2, 'mont', 'CLS du Mont', 'Communauté', 1, '2022-01-01', '2026-12-31', 'Bretagne');
        INSERT INTO axis (id, contract_id, number, title) VALUES (1, 1, 1, 'Prévention');
        INSERT INTO action (id, contract_id, number, code, title, axis_id, position, context, general_objective,
                specific_objectives, operational_objectives, description, target_public, determinants, is_recurring,
                human_means, technical_means, expected_results, participation)
            SELECT value, 1, value, '', 'Fiche ' || value, 1, value, '', '', '', '', '', '', '', 0, '', '', '',
                'unset' FROM json_each('[1,2,3]');
        INSERT INTO member (id, email, name, role, region, is_disabled, password)
            VALUES (1, 'coordination@val.example', 'Coordination', 'coordinator', '', 0, 'x');
        INSERT INTO member_contract VALUES (1, 0, 1);
        INSERT INTO assessment (id, contract_id, action_id, kind, day, started, underway, attainment, remaining, state,
                state_on, state_reason)
            VALUES (1, 1, 1, 'annual', '2022-12-31', 1, 1, 'partial', '', 'submitted', '2023-01-10', '');

        """

    private static let meetings = """
        INSERT INTO meeting (id, contract_id, kind, title, held, first_day, place, state, objectives, notes)
            VALUES (1, 1, 'technical', 'COTECH', '2023-01-10', '2023-01-10', '', 'held', '', ''),
                (2, 1, 'steering', 'COPIL', '2023-02-07', '2023-02-07', '', 'held', '', '');
        INSERT INTO conclusion (id, meeting_id, rank, text, awaits_steering, actions)
            VALUES (1, 1, 0, 'Proposer la fiche 2', 1, '2 1'), (2, 1, 1, 'Rien', 0, '');
        INSERT INTO decision (id, meeting_id, rank, text, effect, outcome, reserve, actions, answers, assessments)
            VALUES (4, 2, 0, 'Valider', 'validation', 'adopted', '', '3 1 2', '1', '1'),
                (5, 2, 1, 'Suspendre', 'standby', 'adoptedWithReserve', 'Budget', '2 99', '2 77', '');
        INSERT INTO task (id, meeting_id, rank, text, actions, follows)
            VALUES (6, 2, 0, 'Écrire aux communes', '2', '5 4 99'), (7, 2, 1, 'Réserver', '', '');
        INSERT INTO meeting_follow VALUES (1, 0, 4), (1, 1, 99);

        """

    private static let journal = """
        INSERT INTO journal_entry (id, contract_id, kind, held, first_day, title, text, place, next_step, is_to_complete)
            SELECT value, 1, 'action', '2023-03', '2023-03-01', 'Avancée ' || value, 'Un texte', '', '', 0
            FROM \(series(400));
        INSERT INTO entry_follow VALUES (1, 0, 5), (2, 0, 99);

        """
    private static let sharing = """
        INSERT INTO publication (id, contract_id, quarter, number, reason, published, digest)
            VALUES (1, 1, '2023-T1', 1, '', \(morning)000, '\(String(repeating: "0", count: 64))');
        INSERT INTO publication_text VALUES (1, 'partners', '{}');
        INSERT INTO mailing (id, contract_id, publication_id, subject, words, confirmed)
            VALUES (1, 1, 1, 'La revue', 'Bonjour', \(morning)000);
        INSERT INTO subscriber (id, contract_id, email, asked, confirmed, token_hash, token_until)
            VALUES (3, 1, 'attend@val.example', \(morning)000, NULL, x'\(hex(5))', \(morning + 172_800)),
                (4, 1, 'abonne@val.example', \(morning)000, \(morning)500, NULL, \(morning));
        INSERT INTO letter (id, contract_id, mailing_id, readership, address, address_key, message_key, state, queued,
                sent, read_hash, leave_hash)
            VALUES (8, 1, 1, 'partners', 'a@val.example', randomblob(32), 'cle-8', 'sent', \(morning)000,
                \(morning)900, x'\(hex(6))', x'\(hex(7))');
        INSERT INTO letter (id, contract_id, readership, address, address_key, message_key, state, queued, sent, leave_hash)
            VALUES (12, 1, 'public', '', randomblob(32), 'cle-12', 'sent', \(morning)000, \(morning)900, x'\(hex(8))');
        DELETE FROM letter WHERE id = 12;

        """

    private static let secrets = """
        INSERT INTO session VALUES (x'\(hex(1))', 1, \(morning - 42_000), \(morning)), (x'\(hex(2))', 1, \(morning), \(morning));
        INSERT INTO invitation VALUES (x'\(hex(3))', 1, \(morning + 604_800));
        INSERT INTO calendar_link VALUES (x'\(hex(4))', 1, 1, \(morning));

        """

    private static let attempts = """
        INSERT INTO failed_sign_in (email, address, at)
            SELECT 'a@val.example', '192.0.2.' || value, \(morning) FROM json_each('[1,2,3,4,5]');
        INSERT INTO code_try (kind, address, at) SELECT 'wrongCode', '192.0.2.1', \(morning) FROM \(series(30));
        INSERT INTO code_try (kind, address, at) SELECT 'name', '192.0.2.1', \(morning) FROM \(series(299));
        INSERT INTO subscription_try (kind, key, at) SELECT 'network', '192.0.2.1', \(morning) FROM \(series(20));
        INSERT INTO subscription_try (kind, key, at) SELECT 'mailbox', 'cle', \(morning) FROM \(series(3));

        """

    private static let search = """
        INSERT INTO search (rowid, contract, title, body, kind, object_id)
            SELECT id * 32 + 10, 'contrat1', title, 'Laverie et santé', 'entry', id FROM journal_entry;
        INSERT INTO search (rowid, contract, title, body, kind, object_id)
            SELECT id * 32 + 3, 'contrat1', 'Laverie ' || id, 'Un constat', 'action', id FROM action;
        INSERT INTO search (rowid, contract, title, body, kind, object_id)
            VALUES (64, 'contrat2', 'CLS du Mont', 'Laverie', 'contract', 2);
        """

    private static func hex(_ number: UInt8) -> String {
        String(repeating: (number < 16 ? "0" : "") + String(number, radix: 16), count: 32)
    }

    private static func series(_ count: Int) -> String {
        "(WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < \(count)) SELECT value FROM n)"
    }
}
