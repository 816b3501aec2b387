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
    /// What the instance tells of the personal data that it holds.
    package static let privacy = ObjectKind(
        "privacy", "Mention d’information", "Mentions d’information", table: "privacy_notice", in: .instance,
        naming: "'Mention d’information'", place: nil,
        [
            .text("controller", "Organisme responsable"), .text("contact", "Contact"),
            .mark("email", "Adresse électronique"), .text("address", "Adresse"),
            .text("purposes", "À quoi servent les données"), .text("basis", "Base légale"),
            .text("recipients", "Destinataires"), .text("retention", "Durées de conservation"),
            .text("hosting", "Hébergement"),
        ])
}
