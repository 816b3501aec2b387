import Domain
import Foundation

@testable import Storage

extension WritingCase {
    /// Reviews and what is published of them.
    static let reviews = [
        WritingCase("save(part)") { _ in
            var part = ReportPart("changements", of: .quarter(quarter))
            part.version = 0
            part.wording = "Peu de choses."
            return { [part] in try await $0.save(part, in: Melun.slug, by: $1) }
        },
        WritingCase("addPart") { _ in
            { try await $0.addPart(titled: "Le mot du maire", of: quarter, in: Melun.slug, by: $1) }
        },
        WritingCase("removePart") { melun in
            let place = try await melun.store.addPart(
                titled: "Vide", of: quarter, in: Melun.slug, by: melun.signature())
            return { try await $0.removePart(place, of: quarter, version: 1, in: Melun.slug, by: $1) }
        },
        WritingCase("order(parts)") { _ in
            { try await $0.order(["calendrier", "changements"], of: quarter, in: Melun.slug, by: $1) }
        },
        WritingCase("publish") { melun in
            let basis = try await melun.store.reviewBasis(
                of: quarter, in: Melun.slug, visibleTo: melun[.coordinator])
            return {
                try await $0.publish(
                    [FrozenText(audience: .public, document: "{}")], of: quarter, from: basis, because: "",
                    in: Melun.slug, by: $1)
            }
        },
    ]

    private static let quarter = Quarter(of: Day.first(ofMonth: 1, 2023))
}
