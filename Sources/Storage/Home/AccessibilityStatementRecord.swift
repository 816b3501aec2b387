import Domain
import GRDB

extension AccessibilityStatement: Record {
    static var objectKind: ObjectKind { .accessibility }
    var key: Int64 { id.rawValue }
    var historyName: String { conformity?.label ?? "en préparation" }

    var columns: Columns {
        [
            "conformity": conformity, "body": body, "established": established, "rate": rate,
            "auditor": auditor, "failures": failures, "derogations": derogations, "exemptions": exemptions,
            "means": means, "pages": Packed.pack(lines: pages), "contact": contact, "email": email,
            "address": address,
        ]
    }

    init(row: Row) {
        self.init()
        (id, version) = (row["id"], row["version"])
        (conformity, established, rate) = (row["conformity"], row["established"], row["rate"])
        (body, auditor, failures) = (row["body"], row["auditor"], row["failures"])
        (derogations, exemptions, means) = (row["derogations"], row["exemptions"], row["means"])
        pages = Packed.lines(row["pages"])
        (contact, email, address) = (row["contact"], row["email"], row["address"])
    }
}

extension AccessibilityStatement.Conformity: DatabaseValueConvertible, StatementColumnConvertible {}

extension ObjectKind {
    /// What the instance declares of its accessibility. Whom it names there, the operator publishes itself.
    package static let accessibility = ObjectKind(
        "accessibility", "Déclaration d’accessibilité", "Déclarations d’accessibilité",
        table: "accessibility_statement", in: .instance, naming: "'Déclaration d’accessibilité'", place: nil,
        [
            .code(
                "conformity", "État de conformité", AccessibilityStatement.Conformity.self, \.label),
            .text("body", "Organisme", .namesNobody), .date("established", "Date"),
            .number("rate", "Taux de conformité"),
            .text("auditor", "Auteur de l’audit", .namesNobody),
            .text("failures", "Non-conformités", .namesNobody),
            .text("derogations", "Dérogations", .namesNobody),
            .text("exemptions", "Contenus non soumis", .namesNobody),
            .text("means", "Environnement de test", .namesNobody),
            .text("pages", "Pages vérifiées", .namesNobody),
            .text("contact", "Contact", .namesNobody), .mark("email", "Adresse électronique"),
            .text("address", "Adresse", .namesNobody),
        ])
}
