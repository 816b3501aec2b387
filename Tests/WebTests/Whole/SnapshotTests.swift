import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// Whole pages of the sample, kept as files: a change of a page shows in the diff of the commit that makes it.
/// `JALON_RECORD=1 swift test --filter SnapshotTests` writes them anew.
@Suite struct SnapshotTests {
    private static let pages: [(name: String, path: String)] = [
        ("tableau-de-bord", ""), ("contrat", "/strategie"), ("axes", "/axes"), ("fiches", "/fiches"),
        ("fiche-9", "/fiches/9"), ("fiche-7", "/fiches/7"), ("arbre", "/arbre"), ("bilans", "/bilans"),
        ("bilans-en-cours", "/bilans?en-cours=oui"), ("synthese", "/synthese?date=2023-02-07"),
        ("journal", "/journal"), ("reunions", "/reunions"), ("revue-2023-T1", "/revues/2023-T1"),
        ("revue-2021-T1", "/revues/2021-T1"), ("annuaire", "/annuaire"),
        ("recherche", "/recherche?q=depistage"), ("planning", "/planning"),
        ("planning-zoom", "/planning/zoom"),
    ]

    @Test(arguments: pages.map(\.name))
    func `a whole page is as it was recorded`(name: String) async throws {
        let page = try #require(Self.pages.first { $0.name == name })
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.get("/cls/\(TestSite.slug)\(page.path)")
            #expect(answer.status == .ok)
            let shown = Self.settled(answer.text, visitor.csrf, site.site.assets.version)
            let dossier = Self.folder.appending(path: "\(name).html")
            if ProcessInfo.processInfo.environment["JALON_RECORD"] != nil {
                try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
                try Data(shown.utf8).write(to: dossier)
            }
            let recorded = try String(contentsOf: dossier, encoding: .utf8)
            #expect(shown == recorded, "\(name): \(Self.difference(recorded, shown))")
        }
    }

    @Test func `no two pages were recorded equal`() throws {
        var names: [String: String] = [:]
        for page in Self.pages {
            let dossier = Self.folder.appending(path: "\(page.name).html")
            let other = names.updateValue(page.name, forKey: try String(contentsOf: dossier, encoding: .utf8))
            #expect(other == nil, "\(page.name) is \(other ?? "")")
        }
    }

    private static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Snapshots")
    }

    /// The page without what changes at each run, one tag a line so that a diff reads.
    private static func settled(_ text: String, _ csrf: String, _ version: String) -> String {
        text.replacing(csrf, with: "JETON").replacing("?v=\(version)", with: "").replacing("><", with: ">\n<")
            + "\n"
    }

    private static func difference(_ before: String, _ after: String) -> String {
        let (old, new) = (before.split(separator: "\n"), after.split(separator: "\n"))
        let first = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
        return first.map { "line \($0.offset + 1): «\($0.element.0)» became «\($0.element.1)»" }
            ?? "\(old.count) lines became \(new.count)"
    }
}
