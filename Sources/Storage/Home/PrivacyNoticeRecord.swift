import Domain
import GRDB

extension PrivacyNotice: Record {
    static var objectKind: ObjectKind { .privacy }
    var key: Int64 { id.rawValue }
    var historyName: String { controller }

    var columns: Columns {
        [
            "controller": controller, "contact": contact, "email": email, "address": address,
            "purposes": purposes, "basis": basis, "recipients": recipients, "retention": retention,
            "hosting": hosting,
        ]
    }

    init(row: Row) {
        self.init()
        (id, version) = (row["id"], row["version"])
        (controller, contact, email, address) = (
            row["controller"], row["contact"], row["email"], row["address"]
        )
        (purposes, basis, recipients) = (row["purposes"], row["basis"], row["recipients"])
        (retention, hosting) = (row["retention"], row["hosting"])
    }
}

extension ObjectKind {
    /// What the instance tells of the personal data that it holds. Whom it names there, the operator publishes itself.
    package static let privacy = ObjectKind(
        "privacy", "Mention d’information", "Mentions d’information", table: "privacy_notice", in: .instance,
        naming: "'Mention d’information'", place: nil,
        [
            .text("controller", "Organisme responsable", .namesNobody),
            .text("contact", "Contact", .namesNobody),
            .mark("email", "Adresse électronique"), .text("address", "Adresse", .namesNobody),
            .text("purposes", "À quoi servent les données", .namesNobody),
            .text("basis", "Base légale", .namesNobody),
            .text("recipients", "Destinataires", .namesNobody),
            .text("retention", "Durées de conservation", .namesNobody),
            .text("hosting", "Hébergement", .namesNobody),
        ])
}
