import Domain
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Web

/// Random and hostile inputs in each form: nothing crashes, nothing that was typed is lost.
///
/// Every form is sent, and a thousand inputs go into each kind of question, shared among the forms that ask it; with
/// `bin/test hostile`, into each form.
@Suite struct HostileTests {
    @Test(arguments: [Role.coordinator, .administrator, .referent])
    func `hostile inputs in each form crash nothing and lose nothing`(role: Role) async throws {
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

    @Test func `a thousand inputs go into each form when asked, else into each kind of question`()
        async throws
    {
        let forms = forms(of: try await Walks.shared.of(.coordinator)).map(\.form)
        let doses = zip(HostileDose(forms, isFull: true).times, HostileDose(forms, isFull: false).times)
        var inputs: [String: (full: Int, shared: Int)] = [:]
        for (form, dose) in zip(forms, doses) {
            for field in form.typed {
                inputs[field.question, default: (0, 0)].full += dose.0
                inputs[field.question, default: (0, 0)].shared += dose.1
            }
            #expect(form.typed.isEmpty || dose.0 * form.typed.count >= HostileDose.inputs)
            #expect(dose.1 <= dose.0)
        }
        #expect(inputs.count >= 12)
        // A question that stands once, among many others, is asked as often as the full dose would.
        #expect(inputs.values.allSatisfy { $0.shared >= min(HostileDose.inputs, $0.full) })
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
        // The key of a row is nobody's words: it goes with a row that comes back empty (see FormMergeTests); nor are the marks
        // of what was read, of a form («_read») or of a line of a grid («l.2._read»).
        let typed = fields.filter { name, _ in
            let last = name.split(separator: ".").last ?? ""
            return !form.isChoice(name) && !last.hasPrefix("_") && last != "id" && !form.isSecret(name)
        }
        for (name, value) in typed {
            let lost = Self.words(value).first { !Self.holds(page, HTML(escaping: $0).text) }
            #expect(lost == nil, "\(form.action) lost «\(lost ?? "")» of \(name)")
        }
    }

    /// What stands between the spaces of a value, as a page shows it: a field may change the spaces themselves.
    private static func words(_ value: String) -> Set<String> {
        Set(
            value.unicodeScalars.split { $0.properties.isWhitespace || $0.value <= 0x20 }
                .map { String($0) })
    }

    private static func holds(_ page: [CChar], _ word: String) -> Bool {
        if strstr(page, word) != nil { return true }
        // A line of a grid is kept by itself: a number that it read comes back as one writes it, «9 999».
        guard word.count < 12, word.allSatisfy({ ("0"..."9").contains($0) }) else { return false }
        var grouped = ""
        for (index, digit) in word.enumerated() {
            if index > 0, (word.count - index).isMultiple(of: 3) { grouped.append("\u{202F}") }
            grouped.append(digit)
        }
        return strstr(page, grouped) != nil
    }

    /// One form of each route that the visitor's pages offer, signing out aside, and how often it is sent.
    private func forms(of walk: Walks.Walk) -> [(form: PageReader.Form, times: Int)] {
        var byRoute: [String: PageReader.Form] = [:]
        for form in walk.forms.flatMap(\.forms) where form.method == "post" && form.action != Path.signOut {
            guard let route = walk.routes.route(.post, form.action) else { continue }
            let known = byRoute[route.path]?.fields.count ?? 0
            if form.fields.count > known { byRoute[route.path] = form }
        }
        let forms = byRoute.sorted { $0.key < $1.key }.map(\.value)
        return zip(forms, HostileDose(forms).times).map { (form: $0, times: $1) }
    }
}

extension PageReader.Form {
    /// Whether a name offers choices instead of free text.
    func isChoice(_ name: String) -> Bool {
        fields.contains { $0.name == name && !$0.choices.isEmpty }
    }

    /// Whether no page gives back what is typed there.
    func isSecret(_ name: String) -> Bool {
        fields.contains { $0.name == name && $0.kind == "password" }
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
