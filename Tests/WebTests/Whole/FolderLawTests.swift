import Foundation
import Testing

/// The same folders in each library and in its tests: `ls Sources/*/Meetings` shows a whole feature.
@Suite struct FolderLawTests {
    @Test func `every folder bears the name of a feature, or of what its target is made of`() {
        for folder in FeatureFolders.all {
            let names = folder.split(separator: "/").dropFirst(2).map(String.init)
            guard names.first != "Snapshots" else { continue }
            #expect(FeatureFolders.isKnown(names), "\(folder) is in no list of FeatureFolders")
        }
    }

    @Test func `no folder is empty`() {
        let files = ArchitectureSource.everyPath
        for folder in FeatureFolders.all {
            #expect(files.contains { $0.hasPrefix(folder + "/") }, "\(folder) holds nothing")
        }
    }

    @Test func `two files of a target never bear one name`() {
        let byName = Dictionary(grouping: ArchitectureSource.all) { source in
            "\(source.root)/\(source.target)/\(source.name)"
        }
        for (name, sources) in byName where sources.count > 1 {
            Issue.record("\(name): \(sources.map(\.path).joined(separator: ", "))")
        }
    }

    @Test func `a type, its record, its page and its test stand under the same name`() throws {
        let homes = Dictionary(grouping: ArchitectureSource.all.filter { $0.isUnder("Sources") }, by: \.name)
            .mapValues { Set($0.compactMap(\.feature)) }
        let tests = ArchitectureSource.all.filter { $0.isUnder("Tests") && $0.name.hasSuffix("Tests") }
        try #require(tests.count > 100)
        for test in tests {
            guard let feature = test.feature, let homes = homes[String(test.name.dropLast(5))], !homes.isEmpty
            else { continue }
            #expect(homes.contains(feature), "\(test.path): its type stands under \(homes.sorted())")
        }
        for suffix in ["Record", "Store", "Reader", "Page", "Routes", "Questions", "Resource", "Document"] {
            for source in ArchitectureSource.all where source.name.hasSuffix(suffix) {
                let type = homes[String(source.name.dropLast(suffix.count))] ?? []
                guard let feature = source.feature, !type.isEmpty else { continue }
                #expect(type.contains(feature), "\(source.path): its type stands under \(type.sorted())")
            }
        }
    }
}

/// The folders that a target may have.
enum FeatureFolders {
    /// As the navigation of the screen names them.
    static let features: Set<String> = [
        "Contract", "Strategy", "Actions", "Indicators", "Planning", "Assessments", "Journal", "Committees",
        "Meetings",
        "Decisions", "Reports", "Reviews", "Evaluation", "Directory", "Calendar", "Files", "Search",
        "History", "Checks", "Members", "Sharing", "Dashboard", "Home", "Import",
    ]
    /// A meeting has a life of its own.
    static let meetings: Set<String> = ["Agenda", "Convocation", "Attendance", "Session", "Minutes", "Deck"]
    /// What a target is made of, whatever the feature.
    static let parts: Set<String> = [
        "Values", "Engine", "Schema", "Kit", "Assets", "Model", "Press", "OnScreen", "Whole", "Snapshots",
    ]

    /// Every folder below a target.
    static let all: [String] = ArchitectureSource.everyFolder.filter { folder in
        let names = folder.split(separator: "/")
        return names.count > 2 && names[1] != "Browser" && !names.contains { $0.hasPrefix(".") }
    }

    /// Whether a folder bears a name of the lists, from its target down.
    static func isKnown(_ names: [String]) -> Bool {
        switch names.count {
        case 1: features.contains(names[0]) || parts.contains(names[0])
        case 2:
            names[0] == "Meetings" && meetings.contains(names[1])
                || names == ["Assets", "styles"]
        default: false
        }
    }
}

extension ArchitectureSource {
    /// `Sources` or `Tests`.
    var root: Substring { path.prefix { $0 != "/" } }

    /// `Day` of `Sources/Domain/Values/Day.swift`.
    var name: String { path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? "" }

    /// The folder of its feature, `Meetings/Agenda`; nil for what belongs to none.
    var feature: String? {
        let names = path.split(separator: "/").dropFirst(2).dropLast().map(String.init)
        guard let first = names.first, FeatureFolders.features.contains(first) else { return nil }
        return names.joined(separator: "/")
    }
}
