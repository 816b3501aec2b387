import Documents
import Domain
import Sample
import Testing

@Suite struct ActionDocumentTests {
    let dossier = MelunSample.dossier()
    let day = MelunSample.steeringDay.adding(months: 2)

    func sheet(_ number: Int) throws -> Document {
        let action = try #require(dossier.actions.first { $0.number == number })
        return ActionDocument.build(action, of: dossier, on: day)
    }

    @Test func `it bears both numbers, its axis and its title`() throws {
        let sheet = try sheet(9)
        #expect(sheet.title.withPlainSpaces.hasPrefix("Fiche action 9 – Promotion des actions de prévention"))
        #expect(
            sheet.subtitle.withPlainSpaces.hasPrefix("Axe stratégique 2 : Renforcer le parcours de santé"))
        #expect(sheet.subtitle.withPlainSpaces.hasSuffix("Code ARS 2021-516"))
    }

    @Test func `the sheet of a past day tells no value noted since`() throws {
        var late = dossier
        let rank = try #require(late.indicators.firstIndex { $0.action == ID(9) })
        late.indicators[rank].readings.append(
            .init(day, 4_321, known: MelunSample.steeringDay.adding(months: 30)))
        let action = try late.action(numbered: 9)
        #expect(!ActionDocument.build(action, of: late, on: day).said.contains("4 321"))
        let since = ActionDocument.build(action, of: late, on: day.adding(months: 36))
        #expect(since.said.contains("4 321"))
    }

    @Test func `a priority points to its decision`() throws {
        let sheet = try sheet(9)
        #expect(sheet.stamps == ["EN COURS · PRIORITAIRE"])
        #expect(sheet.said.contains("Action prioritaire"))
        #expect(sheet.said.contains("et validée en tant que telle par le COPIL du 7 février 2023"))
    }

    @Test func `a stand-by points to its decision`() throws {
        let sheet = try sheet(7)
        #expect(sheet.stamps == ["EN STAND-BY"])
        #expect(sheet.said.contains("Le COPIL du 7 décembre 2021 a décidé de mettre l’action 7 en stand-by."))
    }

    @Test func `every fiche says where it stands, what it aims at and who carries it`() throws {
        for action in dossier.actions {
            let sheet = try sheet(action.number)
            let parts = sheet.headings(upTo: 1)
            for title in [
                "Où en est l’action", "Ce que vise l’action", "Pilotage et partenaires", "Indicateurs",
            ] {
                #expect(parts.contains(title), "\(action.number): \(title)")
            }
            #expect(sheet.part("Où en est l’action").contains("Bilan intermédiaire du 7 février 2023"))
            #expect(sheet.part("Ce que vise").contains(action.generalObjective.withPlainSpaces.prefix(20)))
        }
    }

    @Test func `it tells the last advances and what comes`() throws {
        let sheet = try sheet(13)
        #expect(sheet.part("Dernières avancées").contains("12 participants représentant 8 communes"))
        #expect(try self.sheet(12).part("Ce qui vient").contains("30 mai 2023 à 10h00"))
    }

    @Test func `indicators have their values, and a course from two values on`() throws {
        var dossier = dossier
        let action = try #require(dossier.actions.first { $0.number == 13 })
        var indicator = Indicator(action: action.id, .result, "Part des communes engagées")
        indicator.unit = "%"
        indicator.baseline = 0
        indicator.target = 50
        indicator.readings = [
            Indicator.Reading(day.adding(days: -90), 12.5), Indicator.Reading(day.adding(days: -9), 45),
            Indicator.Reading(day.adding(days: 9), 99),
        ]
        dossier.indicators = [indicator]
        let sheet = ActionDocument.build(action, of: dossier, on: day)
        let part = sheet.part("Indicateurs")
        #expect(part.contains("45 %"))
        #expect(part.contains("50 %"))
        #expect(!part.contains("99"), "a value of later is not known yet")
        #expect(sheet.blocks.contains { if case .figure = $0 { true } else { false } })
        dossier.indicators[0].readings.removeFirst()
        let single = ActionDocument.build(action, of: dossier, on: day)
        #expect(!single.blocks.contains { if case .figure = $0 { true } else { false } })
    }

    @Test func `a column that no indicator fills is not drawn, and what is plausible says so`() throws {
        let part = try sheet(13).part("Indicateurs")
        #expect(part.contains("29 participations") || part.contains("17 participations"))
        #expect(part.contains("fonde l’atteinte des objectifs") && !part.contains("Départ"))
        #expect(!part.contains("plausible"))
        #expect(try sheet(9).part("Indicateurs").contains("* Indicateur plausible, à confirmer"))
    }

    @Test func `a bare fiche says what a signatory would miss, and nothing more`() {
        var dossier = Dossier(dossier.contract)
        var action = Action(number: 1, code: "", title: "Nue", axis: ID(1))
        action.id = ID(1)
        dossier.actions = [action]
        let sheet = ActionDocument.build(action, of: dossier, on: day)
        #expect(sheet.subtitle.isEmpty)
        #expect(sheet.stamps.isEmpty)
        #expect(sheet.said.contains("Aucun bilan n’a encore été établi pour cette fiche."))
        #expect(
            sheet.headings() == [
                "Où en est l’action", "Ce que vise l’action", "Description, publics et territoire",
                "Pilotage et partenaires", "Calendrier et étapes", "Indicateurs",
            ])
        #expect(sheet.said.components(of: "Non renseigné") == 6)
    }

    @Test func `a budget has its total when there are several funders`() throws {
        var action = try #require(dossier.actions.first)
        action.fundings = [
            Funding("CAMVS", euros: 12_000), Funding("ARS", euros: 3_500), Funding("CPAM", euros: nil),
        ]
        let part = ActionDocument.build(action, of: dossier, on: day).part("Moyens et budget")
        #expect(part.contains("12 000 €"))
        #expect(part.contains("Non chiffré"))
        #expect(part.contains("Total connu\n15 500 €"))
    }

    @Test func `several sheets make one file`() {
        #expect(ActionDocument.collectionTitle(of: dossier) == "Fiches action du CLS de Melun Val de Seine")
        let documents = dossier.actions.map { ActionDocument.build($0, of: dossier, on: day) }
        #expect(Set(documents.map(\.title)).count == 15)
    }
}

extension String {
    /// How many times the words stand in the text.
    func components(of words: String) -> Int {
        split(separator: words, omittingEmptySubsequences: false).count - 1
    }
}
