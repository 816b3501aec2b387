import Documents
import Domain
import Foundation
import Sample
import Storage
import Testing

@testable import Web

/// Who reaches a route.
enum AccessRule {
    /// Anybody, signed in or not.
    case everyone
    /// Anybody; what is asked for does not exist in the test.
    case nothingThere
    /// Any account.
    case members
    /// Any account; what is asked for does not exist in the test.
    case nothingOfOne
    /// Those who see the contract.
    case reads
    /// Those who write the contract.
    case edits
    /// Those who write the journal or the bilans of fiche 9.
    case contributes
    /// Who judges bilans.
    case judges
    /// Who administers the instance.
    case administers
    /// Who writes the contract; what is asked for does not exist in the test.
    case nothingToEdit

    func expected(for role: Role?) -> Set<Outcome> {
        switch (self, role) {
        case (.everyone, _): [.reached]
        case (.nothingThere, _): [.missing, .forbidden]
        case (_, nil): [.signIn]
        case (.nothingOfOne, _): [.missing]
        case (.nothingToEdit, _): [.missing, .forbidden]
        case (.members, _): [.reached]
        case (.administers, let role?): role == .administrator ? [.reached] : [.missing]
        case (_, .administrator): [.missing]
        case (.reads, _): [.reached]
        case (.edits, let role?): role == .coordinator ? [.reached] : [.forbidden]
        case (.contributes, let role?):
            role == .coordinator || role == .contributor ? [.reached] : [.forbidden]
        case (.judges, let role?): role == .referent ? [.reached] : [.forbidden]
        }
    }
}

/// Every route of the site with its rule.
enum AccessTable {
    static let rules: [String: AccessRule] = [
        "GET /sante": .everyone,
        "GET /assets/{name}": .everyone,
        "GET /": .members,
        "GET /cls/{slug}/fichiers/{name}": .reads,
        "POST /cls/{slug}/reunions/{id}/avancee": .edits,
        "GET /cls/{slug}/identite": .edits,
        "POST /cls/{slug}/identite": .edits,
        "POST /cls/{slug}/reunions/{id}/sans-avancee": .edits,
        "GET /accessibilite": .everyone,
        "GET /confidentialite": .everyone,
        "GET /reprise": .members,
        "POST /reprise/{id}/oubli": .members,
        "GET /session": .members,
        "GET /connexion": .everyone,
        "POST /connexion": .nothingThere,
        "POST /deconnexion": .members,
        "GET /invitation/{token}": .nothingThere,
        "POST /invitation/{token}": .nothingThere,
        "GET /mot-de-passe-oublie": .everyone,
        "POST /mot-de-passe-oublie": .nothingThere,
        "GET /mot-de-passe-oublie/demande": .everyone,
        "GET /admin": .administers,
        "GET /admin/comptes/nouveau": .administers,
        "POST /admin/comptes": .administers,
        "GET /admin/historique": .administers,
        "GET /admin/comptes/{id}": .administers,
        "POST /admin/comptes/{id}": .administers,
        "POST /admin/comptes/{id}/invitation": .administers,
        "POST /admin/comptes/{id}/deconnexion": .administers,
        "GET /admin/comptes/{id}/donnees.json": .administers,
        "GET /admin/comptes/{id}/effacement": .administers,
        "POST /admin/comptes/{id}/effacement": .administers,
        "GET /admin/securite": .administers,
        "GET /admin/accessibilite": .administers,
        "POST /admin/accessibilite": .administers,
        "GET /admin/confidentialite": .administers,
        "POST /admin/confidentialite": .administers,
        "GET /admin/contrats/{slug}": .administers,
        "POST /admin/contrats/{slug}": .administers,
        "GET /admin/contrats/nouveau": .administers,
        "POST /admin/contrats/nouveau": .administers,
        "GET /cls/{slug}/comptes": .edits,
        "GET /cls/{slug}/comptes/nouveau": .edits,
        "POST /cls/{slug}/comptes/nouveau": .edits,
        "GET /cls/{slug}/comptes/{id}": .edits,
        "POST /cls/{slug}/comptes/{id}": .edits,
        "POST /cls/{slug}/comptes/{id}/invitation": .edits,
        "GET /cls/{slug}/comptes/{id}/retrait": .edits,
        "POST /cls/{slug}/comptes/{id}/retrait": .edits,
    ].merging(account) { first, _ in first }.merging(strategy) { first, _ in first }.merging(governance) {
        first, _ in first
    }
    .merging(followUp) { first, _ in first }.merging(planning) { first, _ in first }.merging(committees) {
        first, _ in first
    }
    .merging(sitting) { first, _ in first }.merging(printed) { first, _ in first }
    .merging(reviews) { first, _ in first }.merging(sharing) { first, _ in first }
    .merging(decks) { first, _ in first }.merging(evaluation) { first, _ in first }
}

extension AccessTable {
    /// One's own account.
    private static let account: [String: AccessRule] = [
        "GET /compte": .members,
        "GET /compte/nom": .members,
        "POST /compte/nom": .members,
        "GET /compte/mot-de-passe": .members,
        "POST /compte/mot-de-passe": .members,
        "GET /compte/donnees.json": .members,
        "POST /compte/sessions/fin": .members,
        "POST /compte/sessions/{key}/fin": .nothingOfOne,
        "POST /compte/liens/{key}/fin": .nothingOfOne,
    ]
}

/// Real things of the sample to put into the addresses of routes.
struct Places {
    let ids: [String: String]

    /// The address of a route with the sample's own ids.
    func address(of route: Route) -> String {
        let pieces = route.path.split(separator: "/").map(String.init)
        return "/"
            + pieces.enumerated().map { index, piece in
                guard let open = piece.firstIndex(of: "{"), let close = piece.firstIndex(of: "}") else {
                    return piece
                }
                let name = String(piece[piece.index(after: open)..<close])
                let collection = index > 0 ? pieces[index - 1] : ""
                let value = ids["\(collection)/\(name)"] ?? ids[name] ?? "1"
                return piece.replacingCharacters(in: open...close, with: value)
            }.joined(separator: "/")
    }
}

extension TestSite {
    /// Things of fiche 9, which the contributor pilots.
    func places() async throws -> Places {
        let action = try #require(dossier.actions.first { $0.number == 9 })
        let entry = try #require(dossier.entries.first { $0.actions == [action.id] })
        let row = try #require(
            try await site.store.history(of: Self.slug, visibleTo: member(.coordinator)).last?.id)
        let meeting = try #require(dossier.meetings.first { !$0.agenda.isEmpty && !$0.attendance.isEmpty })
        let coordinator = Signature(try member(.coordinator), at: Self.moment)
        var deck = try await site.store.deck(of: meeting.id, in: Self.slug, visibleTo: coordinator.member)
        deck.slides.append(DeckSlide("own:1"))
        try await site.store.save(deck, in: Self.slug, by: coordinator)
        let photo = StoredFile(
            name: StoredFile.name(of: Data("photo".utf8), kind: "jpg"), mediaType: "image/jpeg", size: 5,
            width: 1,
            height: 1)
        try await site.store.keep(Data("photo".utf8), as: photo, in: Self.slug, by: coordinator)
        let quarter = Quarter(of: MelunSample.steeringDay)
        let version = try await publish(quarter)
        let part = try await site.store.addPart(
            titled: "Le mot du maire", of: quarter, in: Self.slug, by: coordinator)
        return Places(ids: [
            "fichiers/name": photo.name,
            "conclusions/row": try #require(meeting.conclusions.first).id.description,
            "decisions/row": try #require(meeting.decisions.first).id.description,
            "taches/row": try #require(meeting.tasks.first).id.description,
            "slug": Self.slug, "number": "9", "quarter": "2023-T1", "section": "constat-et-objectifs",
            "name": "jalon.css", "token": "inconnu", "row": String(row),
            "bilans/id": try #require(dossier.assessments.first { $0.action == action.id }).id.description,
            "journal/id": entry.id.description,
            "redaction/place": part, "versions/number": String(version.number),
            "points/item": try #require(meeting.agenda.first).id.description,
            "points/point": try #require(meeting.agenda.last).id.description,
            "instances/id": try #require(dossier.committees.first).id.description,
            "reunions/id": meeting.id.description, "diapositives/key": "own%3A1",
            "emargement/row": try #require(meeting.attendance.first).id.description,
            "structures/id": try #require(dossier.organizations.first).id.description,
            "personnes/id": try #require(dossier.people.first).id.description,
            "indicateurs/id": try #require(dossier.indicators.first { $0.action == action.id }).id
                .description,
            "etapes/id": try #require(dossier.milestones.first).id.description,
            "versions/id": try #require(dossier.planningVersions.first).id.description,
            "questions/id": try #require(dossier.evaluationTopics.first).id.description,
            "cases/row": try #require(dossier.evaluationCases.first).criterion.id.description,
            "phase": EvaluationPhase.effects.word,
            "axes/id": try #require(dossier.axes.first).id.description,
            "objectifs/id": try #require(dossier.objectives.first).id.description,
            "comptes/id": try member(.reader).id.description,
        ])
    }

    /// The review of a quarter, published as its page does it, without its files.
    @discardableResult
    func publish(_ quarter: Quarter, because reason: String = "Essai") async throws -> Publication {
        let signature = Signature(try member(.coordinator), at: Self.moment)
        let basis = try await site.store.reviewBasis(
            of: quarter, in: Self.slug, visibleTo: signature.member)
        let frozen = FrozenReview(
            quarter, of: basis.facts.dossier, basis.facts.edits, on: Self.moment.day)
        return try await site.store.publish(
            PublicationRoutes.texts(frozen), of: quarter, from: basis, because: reason, in: Self.slug,
            by: signature)
    }
}
