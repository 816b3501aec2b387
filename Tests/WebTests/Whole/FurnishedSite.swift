import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

extension TestSite {
    /// A bilan that waits for the referent, so that its forms are there too.
    func submitBilan() async throws {
        let signature = Signature(try member(.coordinator), at: Self.moment)
        let sheet = try await site.store.newAssessmentDetails(
            of: 9, .annual, on: Self.moment.day, in: Self.slug, visibleTo: signature.member)
        let id = try await site.store.save(sheet.assessment, in: Self.slug, by: signature)
        try await site.store.submit(id, version: 1, in: Self.slug, by: signature)
    }

    /// Puts into the sample what its pages can show besides: bilans that wait, reviews that were published and sent,
    /// doubles, a subscription asked for, an invitation, a private calendar, a code to sign by.
    func furnish() async throws -> Places {
        let signature = Signature(try member(.coordinator), at: Self.moment)
        try await submitBilan()
        let draft = try await site.store.newAssessmentDetails(
            of: 10, .annual, on: Self.moment.day, in: Self.slug, visibleTo: signature.member)
        try await site.store.save(draft.assessment, in: Self.slug, by: signature)
        try await site.store.save(Organization("unafam 77", .partners), in: Self.slug, by: signature)
        let person = try #require(dossier.people.first { !$0.roles.isEmpty })
        try await site.store.save(
            Person(.madame, person.firstName, person.lastName), in: Self.slug, by: signature)
        // Published and not sent yet; the other one is sent.
        try await publish(Self.quarter.previous)
        var ids = try await places().ids
        ids["emargement/code"] = try await openCode(signature)
        ids["invitation/token"] = Self.fixedToken
        try await site.store.invite(
            member(.reader).id, tokenHash: Token.hash(Self.fixedToken), at: Self.moment)
        // A key opens one thing.
        ids["agenda/token"] = Self.calendarToken
        let reader = Signature(try member(.reader), at: Self.moment)
        try await site.store.makeCalendarLink(Token.hash(Self.calendarToken), in: Self.slug, by: reader)
        return Places(ids: ids.merging(try await sendLetters()) { _, sent in sent })
    }

    /// Sends the review of the quarter and the letter of a subscription; gives what their addresses hold.
    private func sendLetters() async throws -> [String: String] {
        var ids = ["diffusion/letter": "1"]
        _ = try await visitor(.coordinator).post(
            Path.distribution(Self.slug, Self.quarter),
            [("subject", "La revue est parue"), ("words", "Bonne lecture"), ("confirmed", "oui")])
        let letter = try #require(try await letters().first)
        for path in ["lecture", "desabonnement"] {
            ids["\(path)/token"] = try secret("/\(path)/", in: letter).replacing("/\(path)/", with: "")
        }
        let subscription = "/public/\(Self.slug)/abonnement"
        _ = try await Passer(client: client).post(subscription, [("email", "lectrice@exemple.fr")])
        let asked = try #require(try await letters().first)
        let confirmation = try secret("\(subscription)/confirmation/", in: asked)
        ids["confirmation/token"] = confirmation.split(separator: "/").last.map(String.init)
        return ids
    }

    private static let fixedToken = "Essai-1-" + String(repeating: "e", count: 35)
    private static let calendarToken = "Essai-2-" + String(repeating: "e", count: 35)

    /// A working group of today, with the code that opens its attendance list.
    private func openCode(_ signature: Signature) async throws -> String {
        var meeting = Meeting(.workingGroup, "Groupe Séniors", .day(Self.moment.day), .planned)
        meeting.time = TimeOfDay(9, 30)
        let id = try await site.store.save(meeting, in: Self.slug, by: signature)
        return try await site.store.openCode("ABCDEFGH23", for: id, in: Self.slug, by: signature).code
    }
}
