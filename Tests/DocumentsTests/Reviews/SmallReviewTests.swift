import Documents
import Domain
import Sample
import Testing

/// Reviews of little or nothing, and the words that agree at 0 and 1.
@Suite struct SmallReviewTests {
    let quarter = Quarter(of: MelunSample.steeringDay)

    func contract() -> Dossier {
        var contract = MelunSample.dossier().contract
        contract.name = "CLS d’Essai"
        contract.holder = "Ville d’Essai"
        return Dossier(contract)
    }

    func review(_ dossier: Dossier) -> Document {
        ReviewDocument.build(QuarterlyReview(quarter, of: dossier), on: quarter.last)
    }

    func fiche(_ number: Int) -> Action {
        var action = Action(number: number, code: "", title: "Titre \(number)", axis: ID(1))
        action.id = ID(Int64(number))
        return action
    }

    func bilan(_ action: Action, _ attainment: Attainment, started: Bool = true) -> Assessment {
        var bilan = Assessment(action: action.id, .annual, on: quarter.first)
        bilan.id = ID(action.id.rawValue)
        bilan.started = started
        bilan.underway = started
        bilan.attainment = attainment
        bilan.state = .validated(by: nil, on: quarter.first)
        return bilan
    }

    func committee(_ attendance: [Attendance] = []) -> Meeting {
        var meeting = Meeting(.steering, "Comité de pilotage", .day(quarter.first))
        meeting.id = ID(1)
        meeting.attendance = attendance
        return meeting
    }

    @Test func `an empty contract has a short, calm review`() {
        let review = review(contract())
        #expect(
            review.headings() == [
                "La revue trimestrielle : un outil de suivi et de communication",
                "1. Un trimestre sans fait enregistré", "2. Calendrier des dates à venir",
            ])
        #expect(review.said.contains("Aucune réunion, aucune avancée ni aucune décision n’a été enregistrée"))
        #expect(review.said.contains("Aucune date n’est annoncée à ce jour."))
        #expect(review.subtitle.hasSuffix("de la Ville d’Essai"))
    }

    @Test func `a quiet quarter of a living contract keeps its calendar and its fiches`() {
        let summer = Quarter(of: MelunSample.steeringDay.adding(months: -6))
        let review = ReviewDocument.build(
            QuarterlyReview(summer, of: MelunSample.dossier()), on: summer.last)
        #expect(review.said.contains("Un trimestre sans fait enregistré"))
        #expect(review.said.contains("La prochaine revue reprendra le fil du contrat au 4e trimestre 2022."))
        #expect(review.part("2. Calendrier").contains("au plus tard le 24 décembre 2022"))
        // The COTECH of November was not announced yet.
        #expect(!review.said.contains("15 novembre 2022"))
        #expect(!review.said.contains("Sources"))
    }

    @Test func `one of anything is said in the singular`() {
        var dossier = contract()
        dossier.actions = [fiche(1)]
        dossier.assessments = [bilan(fiche(1), .attained)]
        dossier.entries = [JournalEntry(.meeting, .day(quarter.first), "Rencontre")]
        dossier.entries[0].actions = [ID(1)]
        dossier.entries[0].participants = 1
        dossier.entries[0].communesRepresented = 1
        var meeting = committee([Attendance(.signatories)])
        meeting.objectives = ["Faire le point"]
        meeting.decisions = [Decision("Valider la suite.", actions: [ID(1)])]
        dossier.meetings = [meeting]
        let said = review(dossier).said
        for words in [
            "Il avait pour objectif : faire le point.", "1 action sur 1 a démarré",
            "1 action sur 1 est en cours", "1 a déjà atteint ses objectifs (fiche 1)",
            "a pris une décision", "Une fiche action sur une a donné lieu",
            "1 participant représentant 1 commune", "premier bilan a été établi pour la fiche 1",
        ] {
            #expect(said.contains(words), "«\(words)»")
        }
    }

    @Test func `none is said in the singular`() {
        var dossier = contract()
        dossier.actions = [fiche(1), fiche(2)]
        dossier.assessments = [bilan(fiche(1), .notAttained, started: false)]
        dossier.meetings = [committee()]
        let said = review(dossier).said
        #expect(said.contains("0 action sur 2 a démarré"))
        #expect(said.contains("0 action sur 2 est en cours"))
        #expect(said.contains("2 nécessitent la mise en place d’un planning de déploiement (fiches 1 et 2)"))
        #expect(said.contains("Le comité de pilotage s’est réuni le 1er janvier 2023."))
    }

    @Test func `promises of former reviews are kept or still awaited`() {
        var dossier = contract()
        dossier.actions = [fiche(1), fiche(2)]
        let before = quarter.previous.last
        var kept = JournalEntry(.action, .day(before), "Bus")
        var open = JournalEntry(.action, .day(before), "Stand")
        var answer = JournalEntry(.action, .day(quarter.last), "Le bus est venu")
        (kept.id, open.id, answer.id) = (ID(1), ID(2), ID(3))
        (kept.isToComplete, open.isToComplete, answer.answers) = (true, true, ID(1))
        (kept.actions, open.actions, answer.actions) = ([ID(1)], [ID(2)], [ID(1)])
        dossier.entries = [kept, open, answer]
        let part = review(dossier).part("Suites annoncées par les revues précédentes")
        #expect(part.contains("Donnée : la suite de « Bus » pour la fiche 1, par « Le bus est venu »"))
        #expect(part.contains("Toujours attendue : la suite de « Stand » pour la fiche 2"))
    }

    @Test func `a slip, a stop and a resumption are changes`() {
        var dossier = contract()
        dossier.actions = [fiche(1), fiche(2), fiche(3)]
        var early = bilan(fiche(1), .partial)
        early.day = quarter.previous.first
        early.horizon = .month(year: 2023, month: 5)
        var late = bilan(fiche(1), .partial)
        late.horizon = .month(year: 2023, month: 7)
        dossier.assessments = [early, late]
        var former = committee()
        former.when = .day(quarter.previous.first)
        former.decisions = [Decision("Suspendre.", .standby, actions: [ID(3)])]
        var meeting = committee()
        meeting.id = ID(2)
        meeting.decisions = [
            Decision("Arrêter.", .stop, actions: [ID(2)]),
            Decision("Reprendre.", .resumption, actions: [ID(3)]),
        ]
        dossier.meetings = [former, meeting]
        let changes = review(dossier).part("2. Ce qui a changé")
        #expect(
            changes.contains(
                "L’échéance de la fiche 1 a glissé : atteinte prévue en mai 2023, puis juillet 2023."))
        // What the committee of the quarter decided is told with it, and nowhere else.
        let review = review(dossier)
        #expect(review.part("1. Retour").contains("Arrêter."))
        #expect(review.part("1. Retour").contains("Reprendre."))
        #expect(!changes.contains("fiche 2") && !changes.contains("fiche 3"))
    }
}
