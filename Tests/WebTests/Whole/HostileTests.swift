import Domain
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Web

/// A thousand random and hostile inputs in each form: nothing crashes, nothing that was typed is lost.
@Suite struct HostileTests {
    @Test(arguments: [Role.coordinator, .administrator, .referent])
    func `a thousand hostile inputs in each form crash nothing and lose nothing`(role: Role) async throws {
        let walk = try await Walks.shared.of(role)
        let forms = forms(of: walk)
        #expect(!forms.isEmpty)
        // Each form on a site of its own: what the others wrote would only make its pages long.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (rank, form) in forms.enumerated() {
                group.addTask { try await send([form], rank: rank, on: walk) }
            }
            try await group.waitForAll()
        }
        // Then all on one site, a few times each: what one wrote is there when the next is sent.
        try await send(forms.map { ($0.form, min($0.times, 4)) }, rank: forms.count, on: walk)
    }

    private func send(
        _ forms: [(form: PageReader.Form, times: Int)], rank: Int, on walk: Walks.Walk
    ) async throws {
        try await walk.run { site, visitor in
            var input = HostileInput(seed: UInt64(rank + 1))
            for form in forms {
                for _ in 0..<form.times {
                    try await send(form.form, as: visitor, &input)
                }
            }
            #expect(await site.site.store.isHealthy())
            #expect(try await site.site.store.verifyHistory().isIntact)
        }
    }

    private func send(_ form: PageReader.Form, as visitor: Visitor, _ input: inout HostileInput) async throws
    {
        var fields: [(String, String)] = []
        for field in form.fields where !["_csrf", "_once"].contains(field.name) {
            fields.append((field.name, field.isHidden ? field.value : input.next(choices: field.choices)))
        }
        let answer = try await visitor.post(form.action, fields)
        #expect(answer.status.code < 500, "\(form.action) answers \(answer.status.code) to \(fields)")
        guard answer.status == .unprocessableContent else { return }
        let page = answer.body.cString
        for (name, value) in fields where !form.isChoice(name) && !name.hasPrefix("_") && name != "password" {
            let lost = Self.words(value).first { !Self.holds(page, $0) }
            #expect(lost == nil, "\(form.action) lost «\(lost ?? "")» of \(name)")
        }
    }

    /// What stands between the spaces of a value, as a page shows it: a field may change the spaces themselves.
    private static func words(_ value: String) -> [String] {
        value.unicodeScalars.split { $0.properties.isWhitespace || $0.value <= 0x20 }
            .map { HTML(escaping: String($0)).text }
    }

    private static func holds(_ page: [CChar], _ word: String) -> Bool {
        strstr(page, word) != nil
    }

    /// One form of each route that the visitor's pages offer, signing out aside, and how often it is sent for a
    /// thousand values to be typed in it.
    private func forms(of walk: Walks.Walk) -> [(form: PageReader.Form, times: Int)] {
        var byRoute: [String: PageReader.Form] = [:]
        for form in walk.forms.flatMap(\.forms) where form.method == "post" && form.action != Path.signOut {
            guard let route = walk.routes.route(.post, form.action) else { continue }
            let known = byRoute[route.path]?.fields.count ?? 0
            if form.fields.count > known { byRoute[route.path] = form }
        }
        return byRoute.sorted { $0.key < $1.key }.map { route, form in
            let typed = form.fields.count { !$0.isHidden }
            return (form, typed == 0 ? 2 : 1 + 1_000 / typed)
        }
    }
}

extension PageReader.Form {
    /// Whether a name offers choices instead of free text.
    func isChoice(_ name: String) -> Bool {
        fields.contains { $0.name == name && !$0.choices.isEmpty }
    }
}

extension ByteBuffer {
    /// Its bytes with a zero after them, copied at once: pages are long, and read a thousand times.
    fileprivate var cString: [CChar] {
        var bytes = [CChar](repeating: 0, count: readableBytes + 1)
        bytes.withUnsafeMutableBytes { target in
            withUnsafeReadableBytes { target.copyBytes(from: $0) }
        }
        return bytes
    }
}
