import Documents
import Domain
import Sample
import Testing

@Suite struct MinutesDocumentTests {
    let dossier = MelunSample.dossier()
    let day = MelunSample.steeringDay.adding(days: 7)

    func document(_ code: String, for audience: Audience = .partners) throws -> Document {
        let meeting = try #require(dossier.meetings.first { $0.when.code == code })
        let minutes = dossier.minutes.first { $0.meeting == meeting.id } ?? Minutes(of: meeting.id)
        return MinutesDocument.build(meeting, of: dossier, minutes: minutes, for: audience, on: day)
    }

    @Test func `the COPIL is told in the order of a compte-rendu`() throws {
        let document = try document("2023-02-07")
        #expect(document.title == "Compte-rendu du 2e comité de pilotage")
        let parts = document.blocks.compactMap { block -> String? in
            if case .heading(level: 1, let text) = block { text.plainText } else { nil }
        }
        #expect(
            parts == [
                "Décisions", "Participants", "Objectifs", "Ordre du jour et échanges", "Ce qui s’est dit",
                "Conclusions", "Ce qui reste à faire", "Signatures",
            ])
        #expect(document.said.contains("14 participants, dont 8 représentants des signataires"))
        #expect(document.part("Ce qui reste à faire").contains("Mme Salomé Kerviel, CAMVS"))
        #expect(document.part("Décisions").contains("répond à la proposition de l’UNAFAM 77"))
    }

    @Test func `each point of the agenda tells what was said and what was decided`() throws {
        let document = try document("2023-02-07")
        let points = document.part("Ordre du jour et échanges")
        #expect(points.contains("I.2. Actions en cours"))
        let conclusions = document.part("II.2. Conclusions des deux COTECH")
        #expect(conclusions.contains("Trois priorités sont proposées"))
        #expect(conclusions.contains("Décision 1 : Donner la priorité à la promotion du dépistage"))
        #expect(conclusions.contains("Décision 4 : Approuver la proposition de l’UNAFAM 77"))
        let evaluation = document.part("III. Évaluation du CLS")
        #expect(evaluation.contains("Décision 6 : Valider la méthodologie"))
        #expect(!evaluation.contains("Décision 1"))
    }

    @Test func `a decision stands under the point of its fiche`() throws {
        var copil = try #require(dossier.meetings.first { $0.when.code == "2023-02-07" })
        copil.agenda = [AgendaItem("Santé mentale"), AgendaItem("Questions diverses")]
        copil.agenda[0].action = ID(12)
        let document = MinutesDocument.build(copil, of: dossier, minutes: Minutes(of: copil.id), on: day)
        let point = document.part("Santé mentale")
        #expect(point.contains("Décision 3") && point.contains("Décision 4") && !point.contains("Décision 2"))
    }

    @Test func `the next meeting is the one announced, else the one that is planned since`() throws {
        #expect(!(try document("2023-02-07").said.contains("La prochaine réunion")))
        let copil = try #require(dossier.meetings.first { $0.when.code == "2023-02-07" })
        let later = MinutesDocument.build(
            copil, of: dossier, minutes: Minutes(of: copil.id), on: MelunSample.steeringDay.adding(months: 3))
        #expect(later.said.contains("La prochaine réunion est prévue en décembre 2023."))
        var announcing = copil
        announcing.next = .month(year: 2024, month: 1)
        let announced = MinutesDocument.build(
            announcing, of: dossier, minutes: Minutes(of: copil.id), on: day)
        #expect(announced.said.contains("La prochaine réunion est annoncée pour janvier 2024."))
    }

    @Test func `minutes are an act: instance, hours, chair, who came and who did not, room to sign`() throws {
        var copil = try #require(dossier.meetings.first { $0.when.code == "2023-02-07" })
        copil.ends = TimeOfDay(17, 0)
        copil.attendance[0].presence = .represented
        copil.attendance[0].representative = "Mme Odile Vernet"
        let minutes = Minutes(of: copil.id)
        let document = MinutesDocument.build(copil, of: dossier, minutes: minutes, on: day)
        let said = document.said
        for words in [
            "Comité de pilotage du CLS", "Mardi 7 février 2023", "15h00", "17h00", "Présidence",
            "Secrétariat",
        ] { #expect(said.contains(words), "\(words)") }
        let who = document.part("Participants")
        for title in ["Présents", "Représentés", "Excusés"] { #expect(who.contains(title), "\(title)") }
        #expect(who.contains("par Mme Odile Vernet"))
        #expect(document.part("Signatures").contains("Présidence de séance"))
        let open = MinutesDocument.build(copil, of: dossier, minutes: minutes, for: .public, on: day)
        #expect(!open.said.contains("Odile Vernet"))
    }

    @Test func `a COTECH tells its contributions and what waits for the COPIL`() throws {
        let june = try document("2022-06-24")
        #expect(june.part("Apports des structures").contains("Participation de l’UNAFAM aux rencontres"))
        #expect(june.part("Conclusions").contains("sous réserve de validation du COPIL"))
        let residents = dossier.people.filter { dossier.residents.contains($0.id) }
        try #require(!residents.isEmpty)
        for person in residents {
            #expect(!june.said.contains(person.lastName))
        }
    }

    @Test func `the public version names nobody`() throws {
        for code in ["2023-02-07", "2022-06-24", "2022-11-15"] {
            let said = try document(code, for: .public).said
            for person in dossier.people { #expect(!said.contains(person.lastName), "\(person.lastName)") }
        }
    }

    @Test func `a reserve, notes of an item and remarks are told`() throws {
        var dossier = dossier
        let index = try #require(dossier.meetings.firstIndex { $0.when.code == "2023-02-07" })
        dossier.meetings[index].decisions[0].outcome = .adoptedWithReserve
        dossier.meetings[index].decisions[0].reserve = "Sous réserve du budget."
        let meeting = dossier.meetings[index]
        dossier.notes = [Note("Échange **nourri**", at: meeting.id, on: meeting.agenda[1].id)]
        var minutes = Minutes(of: meeting.id)
        try minutes.send(on: day, remarksUntil: nil)
        try minutes.add(.init("Corriger une date", by: "Mme Aminata Koné", on: day))
        let document = MinutesDocument.build(meeting, of: dossier, minutes: minutes, on: day)
        #expect(document.said.contains("Réserve : Sous réserve du budget."))
        #expect(document.part("Ordre du jour et échanges").contains("Échange nourri"))
        #expect(document.part("Remarques et réponses").contains("Corriger une date"))
        let open = MinutesDocument.build(meeting, of: dossier, minutes: minutes, for: .public, on: day)
        #expect(!open.said.contains("Corriger une date"))
    }

    @Test func `what is frozen is read back as it was, and says when the facts differ`() throws {
        let meeting = try #require(dossier.meetings.first { $0.when.code == "2022-11-15" })
        let minutes = try #require(dossier.minutes.first { $0.meeting == meeting.id })
        let frozen = FrozenMinutes(meeting, of: dossier, minutes: minutes, on: day)
        let back = try #require(FrozenMinutes(try frozen.text))
        #expect(back == frozen)
        #expect(back.document(for: .public) == frozen.document(for: .public))
        #expect(!back.differs(from: frozen))
        var changed = meeting
        changed.notes = "Autre chose"
        #expect(back.differs(from: FrozenMinutes(changed, of: dossier, minutes: minutes, on: day)))
        #expect(FrozenMinutes("{}") == nil)
    }

    @Test func `the register prints what waits, then every decision`() throws {
        var dossier = dossier
        let index = try #require(dossier.meetings.firstIndex { $0.when.code == "2023-02-07" })
        dossier.meetings[index].decisions.removeAll { $0.answers == [ID(1)] }
        let register = Register(dossier, on: day)
        let document = DecisionRegister.build(register.lines, waiting: register.waiting, of: dossier, on: day)
        #expect(document.part("Propositions en attente").contains("en attente depuis le 24 juin 2022"))
        #expect(document.said.contains("Groupe de travail « Bus de Mammographie »"))
        let tables = document.cleaned.blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        let table = try #require(tables.first)
        #expect(tables.count == 1)
        #expect(
            table.columns.map(\.title.plainText) == [
                "N°", "Date", "Instance", "Décision", "Fiches", "Suite",
            ])
        let rows = table.rows.map { $0.map(\.plainText.withPlainSpaces) }
        #expect(rows.first?.prefix(3) == ["1", "7 février 2023", "2e COPIL"])
        #expect(rows.last?.prefix(3) == ["1", "7 décembre 2021", "1er COPIL"])
        #expect(rows.last?[5] == "Sans suite attendue")
        #expect(rows.contains { $0[5] == "En cours\nFaits notés depuis sur la fiche 12" })
        #expect(rows.contains { $0[5] == "En cours\nPar les décisions 1, 2 et 3 de la même réunion" })
        let empty = DecisionRegister.build([], waiting: [], of: dossier, on: day)
        #expect(empty.said.contains("Aucune décision n’est enregistrée."))
    }
}
