import Domain
import Sample
import Testing

@Suite struct DirectoryImportTests {
    private let dossier = MelunSample.dossier()
    private let today = day("2023-03-06")

    private func plan(_ text: String, _ choices: ImportChoices = .init()) throws -> DirectoryImport {
        try DirectoryImport(Workbook(Sheet.of(text)), choices, into: dossier, on: today)
    }

    private func only(_ text: String) throws -> DirectoryImport.Outcome {
        try #require(plan(text).lines.first?.outcome)
    }

    private func fault(_ text: String) -> String? {
        do {
            _ = try plan(text)
            return nil
        } catch {
            guard case Refusal.invalid(let faults) = error else { return "\(error)" }
            return faults.first?.message
        }
    }

    @Test func `what was exported changes nothing when it comes back`() throws {
        let rows = DirectorySheet(dossier).rows(dossier.organizations, dossier.people)
        let text = rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") }
        let plan = try plan(text.joined(separator: "\r\n"))
        #expect(plan.lines.count == rows.count - 1)
        #expect(plan.lines.allSatisfy { $0.outcome == .unchanged && $0.notes.isEmpty })
        #expect(!plan.changes && plan.headings.allSatisfy { $0.field != nil } && plan.questions.isEmpty)
    }

    @Test func `a structure comes with its postal address, whatever its columns are called`() throws {
        for headings in ["Nom;Adresse;CP;Ville", "Nom;Adresse postale;Code postal;Localité"] {
            let plan = try plan("\(headings)\nMaison neuve;Hôtel de ville, 2 rue Basse;F-77 000;Melun Cedex")
            let made = try #require(plan.organizations.first)
            #expect(made.address.lines == ["Hôtel de ville", "2 rue Basse", "77000 Melun Cedex"])
        }
        let known = try #require(dossier.organizations.first)
        let filled = try only("Nom;Adresse;CP;Ville\n\(known.name);3 quai Haut;77000;Melun")
        #expect(filled == .completed(["Adresse postale"]))
        let short = try plan("Nom;CP\nMaison neuve;7700")
        #expect(
            short.created == 1
                && short.lines[0].notes.contains { $0.contains("«\u{202f}7700\u{202f}» non repris") })
        let alone = try #require(try plan("Nom;Ville\nMaison neuve;Melun").organizations.first)
        #expect(alone.insee == "77288" && alone.address.lines.isEmpty)
    }

    @Test func `a directory goes whole into an empty one`() throws {
        var full = dossier
        full.organizations[0].siret = "10000000000008"
        full.organizations[0].contact = full.people[3].id
        full.organizations[1].kind = .insurance
        full.organizations[1].address = PostalAddress("BP 12\n3 quai Haut", code: "77000", town: "Melun")
        full.people[0].consentOn = day("2022-05-01")
        let rows = DirectorySheet(full).rows(full.organizations, full.people)
        let text = rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
        var empty = dossier
        (empty.organizations, empty.people, empty.meetings) = ([], [], [])
        let plan = try DirectoryImport(Workbook(Sheet.of(text)), into: empty, on: today)
        #expect(plan.refused == 0 && plan.questions.allSatisfy { $0.key.hasPrefix("structure#") })
        empty.organizations = plan.organizations
        empty.people = plan.people
        let again = DirectorySheet(empty).rows(plan.organizations, plan.people)
        #expect(again == rows)
    }

    @Test func `a line creates, completes, or changes nothing`() throws {
        #expect(try only("Nom;Collège\nMaison neuve;Associations") == .created)
        #expect(try only("Nom;SIRET\nCPAM 77;100 000 000 00008") == .completed(["SIRET"]))
        #expect(try only("Nom\ncpam 77") == .unchanged)
        #expect(try only("Prénom;Nom;Structure;Fonction\nLise;Aubertin;CPAM 77;Chargée") == .created)
        #expect(
            try only("Prénom,Nom,Tél\nlaurent,CHEVALLIER,01 02") == .completed(["Téléphone"]))
    }

    @Test func `nothing that the directory says is replaced, and the line tells it`() throws {
        let plan = try plan("Nom;Sigle;Collège\nCPAM 77;CPAM de Melun;Associations")
        #expect(plan.lines[0].outcome == .unchanged && !plan.changes)
        #expect(
            plan.lines[0].notes == ["Sigle gardé\u{202f}: CPAM 77", "Collège gardé\u{202f}: Signataires"])
    }

    @Test func `a consent without its date is not taken over what is known`() throws {
        let line = "Prénom;Nom;Reçoit la revue;Accord du\nLou;Perrin;oui;"
        #expect(try only(line) == .unchanged)
        #expect(try plan(line).lines[0].notes.first?.contains("sa date manque") == true)
        #expect(try only("\(line)1er mars 2023") == .completed(["Reçoit la revue"]))
    }

    @Test(arguments: [
        ("Nom;Sigle\n;X", "nom de la structure"), ("Prénom;Nom\nAline;", "Indiquez le nom"),
    ])
    func `a line that names nobody is refused, and the others are taken without it`(
        text: String, reason: String
    ) throws {
        let plan = try plan(text + "\nLise;Aubertin")
        guard case .refused(let reasons) = plan.lines[0].outcome else {
            Issue.record("\(text) was taken")
            return
        }
        #expect(reasons.contains { $0.contains(reason) }, "\(reasons)")
        #expect(plan.refused == 1 && plan.created == 1 && plan.changes)
    }

    @Test(arguments: [
        ("Nom;SIRET\nX;10000000000009", "SIRET n’existe pas"), ("Nom;SIRET\nX;1,00E+13", "arrondi"),
        ("Nom;SIRET\nX;100000000", "SIREN"), ("Nom;FINESS\nX;12", "9\u{a0}caractères"),
        ("Nom;E-mail\nX;pas une adresse", "nom@exemple.fr"), ("Type;Nom\nchose;X", "Type «\u{202f}chose"),
        ("Nom;Sigle\nX;Y;Z", "sans titre, non repris\u{202f}: Z"),
        ("Prénom;Nom;Reçoit la revue\nA;B;peut-être", "ni oui ni non"),
        ("Prénom;Nom;Reçoit la revue;Accord du\nA;B;oui;2 mai 2024", "daté de l’avenir"),
        ("Prénom;Nom;Structure;Depuis;Jusqu’à\nA;B;CPAM 77;2022;2020", "précède son début"),
        ("Nom;Personne à contacter\nX;à venir", "pas un nom de personne"),
        ("Nom;Collège\nX;Amis", "collège inconnu"), ("Nom;Commune\nX;Atlantis", "commune du territoire"),
        ("Nom;Signataire depuis\nX;hier", "pas une date"),
        ("Prénom;Nom;Fonction\nA;B;C", "Fonction «\u{202f}C\u{202f}» non repris\u{202f}: aucune structure"),
        ("Prénom;Nom;Commune\nA;B;Melun", "Commune «\u{202f}Melun\u{202f}» non repris"),
        ("Prénom;Nom;Civilité\nA;B;Mme/M.", "Civilité «"),
        ("Prénom;Nom;Courriel;Mail\nA;B;a@exemple.fr;b@exemple.fr", "autre adresse"),
        ("Prénom;Nom;Nom\nA;B;C", "«\u{202f}Nom\u{202f}», non repris\u{202f}: C"),
    ])
    func `an unknown value is a note on its line, not a refusal`(text: String, note: String) throws {
        let plan = try plan(text)
        #expect(plan.refused == 0 && plan.created == 1)
        #expect(plan.lines[0].notes.contains { $0.contains(note) }, "\(plan.lines[0].notes)")
    }

    @Test func `a title above, a total below, several telephones and whole names are understood`() throws {
        let above = try plan(
            "Annuaire du CLS;;\n;;\nNom;Prénom;Tél.;Portable\nMarchal;Inès;01 64 00 00 06;06 00 00 00 08\nTotal : 1;;;"
        )
        #expect(above.lines.count == 1 && above.people.first?.telephone == "01 64 00 00 06 / 06 00 00 00 08")
        for heading in ["Nom", "Nom et prénom", "Nom complet"] {
            let whole = try plan("\(heading);Structure;Fonction\nLE GOFF Yves;CCAS de Melun;Directeur")
            let person = try #require(whole.people.first)
            #expect(person.lastName == "LE GOFF" && person.firstName == "Yves" && person.roles.count == 1)
        }
    }

    @Test func `what Google and Outlook export is understood`() throws {
        let google = try plan(
            "First Name,Last Name,Name Prefix,Organization Name,Organization Title,E-mail 1 - Value,Phone 1 - Value\n"
                + "Inès,Marchal,Mme,CPTS du Val,Coordinatrice,ines.marchal@exemple.fr,+33 6 00 00 00 08 ::: +33 1 64 00 00 08"
        )
        let one = try #require(google.people.first)
        #expect(one.civility == .madame && one.telephone == "06 00 00 00 08 / 01 64 00 00 08")
        #expect(one.roles.first?.function == "Coordinatrice")
        let outlook = try plan(
            "Titre,Prénom,Nom,Société,Titre,Téléphone (bureau),Tél. mobile,Adresse de messagerie\n"
                + "Mme,Solène,Kerdoncuff,CPAM de Seine-et-Marne,Chargée de prévention,01 64 00 00 10,,solene@exemple.fr"
        )
        let two = try #require(outlook.people.first)
        #expect(two.civility == .madame && two.roles.first?.function == "Chargée de prévention")
    }

    @Test func `people who share an address stay apart`() throws {
        let plan = try plan(
            "Nom;Prénom;Courriel\nAbadie;Claire;contact@exemple.org\nBoutin;David;contact@exemple.org")
        #expect(plan.people.count == 2 && plan.lines[1].notes == ["adresse partagée avec Claire Abadie"])
    }

    @Test func `a table without names, or without lines, is none`() {
        #expect(fault("Sigle;Ville\nX;Y")?.contains("Aucun titre de colonne") == true)
        #expect(fault("Nom;Sigle")?.contains("aucune ligne") == true)
    }

    @Test func `lines of one table know one another`() throws {
        let plan = try plan(
            """
            Type;Nom;Prénom;Structure;Fonction;Personne à contacter;Inconnue
            Contact;Aubertin;Lise;Maison neuve;Directrice;;x
            Structure;Maison neuve;;;;Lise Aubertin;
            Contact;Aubertin;Lise;CPAM 77;Conseil;;
            Contact;Aubertin;Lise;Autre maison;;;
            """)
        #expect(
            plan.lines.map(\.outcome) == [
                .created, .created, .completed(["Fonction"]), .completed(["Fonction"]),
            ])
        #expect(plan.lines[3].notes == ["avec la structure «\u{202f}Autre maison\u{202f}», nouvelle"])
        #expect(plan.headings.filter { $0.field == nil }.map(\.heading) == ["Inconnue"])
        let person = try #require(plan.people.first)
        let house = try #require(plan.organizations.first { $0.name == "Maison neuve" })
        #expect(plan.people.count == 1 && person.roles.count == 3 && house.contact == person.id)
    }

    @Test func `a thousand malformed tables crash nothing`() {
        var noise = Noise(seed: 77)
        var read = 0
        for _ in 0..<1_000 {
            guard let plan = try? plan(noise.table()) else { continue }
            read += 1
            #expect(plan.created + plan.completed + plan.unchanged + plan.refused == plan.lines.count)
            #expect(plan.organizations.allSatisfy { (try? $0.validate()) != nil })
        }
        #expect(read > 20, "\(read)")
        #expect(read < 1_000)
    }
}
