import Domain
import Testing

/// What people type or paste of a directory.
@Suite struct TypedTests {
    @Test(arguments: [
        ("DUPONT Jean", "Jean", "DUPONT"), ("Jean DUPONT", "Jean", "DUPONT"),
        ("Dupont, Jean", "Jean", "Dupont"),
        ("Pierre Le Bihan", "Pierre", "Le Bihan"), ("Jean de La Fontaine", "Jean", "de La Fontaine"),
        ("LE GALL Anne Marie", "Anne Marie", "LE GALL"),
        ("Anne-Marie de LA TOUR", "Anne-Marie", "de LA TOUR"),
        ("Maria dos Santos", "Maria", "dos Santos"), ("Charles d’Alembert", "Charles", "d’Alembert"),
        ("Mme Le Gall", "", "Le Gall"), ("Samira EL AMRANI", "Samira", "EL AMRANI"),
        ("J. Dupont", "J.", "Dupont"), ("JP Morel", "JP", "Morel"),
        ("Thi Hoa Nguyễn", "Thi Hoa", "Nguyễn"), ("Alix\u{200b} Brun", "Alix", "Brun"),
        ("Bertin", "", "Bertin"),
        ("Pr Alain Petit", "Alain", "Petit"), ("Me Zoé Roux", "Zoé", "Roux"),
        ("Mme Dr Zoé Roux", "Zoé", "Roux"),
    ])
    func `a person typed in one field is parted as the French part her`(
        typed: String, first: String, last: String
    ) {
        let person = Person(typed: typed)
        #expect(person.firstName == first && person.lastName == last)
    }

    @Test func `a doctor is one after «Mme» too, and a professor has no civility of ours`() {
        #expect(Person(typed: "Mme Dr Zoé Roux").civility == .doctor)
        #expect(Person(typed: "Pr Alain Petit").civility == .none)
        #expect(Person(typed: "Mlle Zoé Roux").civility == .madame)
    }

    @Test(arguments: [
        ("0160563056", "01 60 56 30 56"), ("01.60.56.30.56", "01 60 56 30 56"),
        ("01-60-56-30-56", "01 60 56 30 56"),
        ("+33 (0)1 60 56 30 56", "01 60 56 30 56"), ("+33160563056", "01 60 56 30 56"),
        ("0033 1 60 56 30 56", "01 60 56 30 56"),
        ("Tél : 01 60 56 30 56", "01 60 56 30 56"), ("(+33) 1 60 56 30 56", "01 60 56 30 56"),
        ("160563056", "01 60 56 30 56"),
        ("01 60 56 30 56 / 06 12 34 56 78", "01 60 56 30 56 / 06 12 34 56 78"),
        ("01\u{a0}60\u{202f}56 30 56", "01 60 56 30 56"),
        ("+32 2 123 45 67", "+32 2 123 45 67"), ("01 60 56 30 56 poste 12", "01 60 56 30 56 poste 12"),
        ("15", "15"), ("", ""),
    ])
    func `a telephone is written in pairs, and what is none stays`(typed: String, told: String) {
        #expect(Telephone.tidied(typed) == told)
    }

    @Test func `a telephone is known by its digits, whatever its country`() {
        for typed in ["01 60 56 30 56", "+33 1 60 56 30 56", "0033160563056"] {
            #expect(Telephone.digits(typed) == "160563056")
        }
    }

    @Test(arguments: [
        ("mailto:a.brun@exemple.fr", "a.brun@exemple.fr"),
        ("Alix Brun <a.brun@exemple.fr>", "a.brun@exemple.fr"),
        ("a.brun@exemple.fr.", "a.brun@exemple.fr"), ("a.brun@exemple.fr;", "a.brun@exemple.fr"),
        ("a.brun\u{200b}@exemple.fr", "a.brun@exemple.fr"), ("a.brun @ exemple.fr", "a.brun@exemple.fr"),
        ("a.brun(at)exemple.fr", "a.brun@exemple.fr"), ("mailto:a@exemple.fr?subject=x", "a@exemple.fr"),
        ("a.brun@exemple", "a.brun@exemple"), ("rien", "rien"),
    ])
    func `an address is cleaned of what it was pasted with`(typed: String, told: String) {
        #expect(Mailbox.tidied(typed) == told)
    }

    @Test func `no address is kept that no mail can reach`() {
        for typed in [
            "a@b", "a@exemple.fr.", "mailto:a@b.fr", "a\u{200b}@b.fr", "é@b.fr", "a@@b.fr", "a@b..fr",
        ] {
            #expect(!Person.isEmail(typed))
        }
        #expect(Person.isEmail("A.Brun@exemple.fr"))
    }

    @Test(arguments: [
        "Melun", "MELUN", "Melun Cedex", "77000 MELUN CEDEX 2", "Melun (77)", "Ville de Melun", "77288",
        "mairie de melun",
    ])
    func `a commune is known however its name is written`(typed: String) {
        #expect(CommuneNames(melun.communes).insee(typed) == "77288")
    }

    @Test func `saints, articles and rivers are shortened, and what could be two is neither`() {
        let names = CommuneNames([
            Commune("1", "Saint-Fargeau-Ponthierry"), Commune("2", "La Rochette"),
            Commune("3", "Le Mée-sur-Seine"),
            Commune("4", "Villiers-en-Bière"), Commune("5", "Le Val"), Commune("6", "La Val"),
        ])
        for typed in ["St Fargeau Ponthierry", "St-Fargeau-Ponthierry"] { #expect(names.insee(typed) == "1") }
        for typed in ["Rochette (La)", "la rochette", "ROCHETTE, La", "Rochette"] {
            #expect(names.insee(typed) == "2")
        }
        for typed in ["Le Mée s/ Seine", "LE MEE SUR SEINE", "Mée-sur-Seine (Le)", "le Mée s/Seine"] {
            #expect(names.insee(typed) == "3")
        }
        #expect(names.insee("Villiers en Biere") == "4")
        #expect(names.insee("Val") == nil && names.insee("Le Val") == "5")
        #expect(names.insee("Paris") == nil && names.insee("") == nil)
    }
}
