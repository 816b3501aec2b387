import Documents
import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import NIOCore

@testable import Web

/// Follows every link of the site from its door, as one visitor.
struct Crawler: Sendable {
    let visitor: Visitor
    /// Pages by address, printed files left to the tests of the press.
    private(set) var pages: [String: String] = [:]
    /// Other texts by address: tables, calendars, feeds.
    private(set) var texts: [String: String] = [:]
    /// Addresses of printed files that pages lead to.
    private(set) var files: Set<String> = []
    /// How many links that name a place of a page were followed.
    private(set) var placesFollowed = 0
    /// What went wrong, with the page that led there.
    private(set) var faults: [String] = []

    /// The first page of a role; nil has no account.
    static func start(_ role: Role?) -> String {
        switch role {
        case nil: "/public/\(TestSite.slug)"
        case .administrator: Path.admin
        case .coordinator, .contributor, .reader, .referent: Path.contract(TestSite.slug)
        }
    }

    /// Whether an address is that of a file out of the press.
    static func isPrinted(_ address: String) -> Bool {
        let path = address.prefix { $0 != "?" }
        return Format.allCases.contains { path.hasSuffix(".\($0.fileExtension)") }
    }

    /// Walks until nothing new is found. At most `limit` pages.
    mutating func walk(from start: String, limit: Int = 4_000) async throws {
        var waiting = [(address: start, from: "start")]
        var seen: Set<String> = [start]
        // An export is noted in the history: all are asked for once the pages are read.
        var exports: Set<String> = []
        while let next = waiting.popLast(), pages.count < limit {
            guard let page = try await read(next.address, from: next.from) else { continue }
            pages[next.address] = page
            for link in PageReader(text: page).links
            where !Self.refines(next.address, link) && seen.insert(link).inserted {
                if Self.isExport(link) { exports.insert(link) } else { waiting.append((link, next.address)) }
            }
        }
        for export in exports.sorted() { _ = try await read(export, from: "a page") }
    }

    private static func isExport(_ address: String) -> Bool {
        let path = address.prefix { $0 != "?" }
        return [".csv", ".xlsx", ".ics", ".json"].contains { path.hasSuffix($0) }
    }

    /// Every place that a page names stands on the page that it leads to, whether or not the walk went there.
    mutating func followPlaces() async throws {
        var known: [String: Set<String>] = [:]
        for (address, page) in pages {
            for place in Set(PageReader(text: page).places) {
                placesFollowed += 1
                let pieces = place.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target = pieces[0].isEmpty ? address : String(pieces[0])
                if known[target] == nil {
                    var text = pages[target]
                    if text == nil { text = try await read(target, from: address) }
                    known[target] = text.map { PageReader(text: $0).ids } ?? []
                }
                if known[target]?.contains(String(pieces[1])) == true { continue }
                faults.append("\(place) names nothing, linked from \(address)")
            }
        }
    }

    /// A filter or an order added to one that is there already: the links of the bare page lead to each alone.
    private static func refines(_ page: String, _ link: String) -> Bool {
        page.contains("?") && link.contains("?")
            && page.prefix { $0 != "?" } == link.prefix { $0 != "?" }
    }

    private mutating func read(_ address: String, from: String) async throws -> String? {
        if Self.isPrinted(address) {
            files.insert(address)
            return nil
        }
        let answer = try await visitor.get(address)
        switch answer.status {
        case .ok: break
        case .seeOther
        where ["/cls/", "/admin"].contains { answer.headers[.location]?.hasPrefix($0) == true }: return nil
        default:
            faults.append("\(address) answers \(answer.status.code), linked from \(from)")
            return nil
        }
        guard answer.headers[.contentType]?.hasPrefix("text/html") == true else {
            texts[address] = String(validating: Array(answer.body.readableBytesView), as: UTF8.self)
            return nil
        }
        for fault in MarkupChecker.faults(in: answer.text, isWholePage: true) {
            faults.append("\(address): \(fault)")
        }
        return answer.text
    }
}
