import Domain

/// People who do not exist, every way of writing them that we thought of, and sentences that name none of them. Braces
/// hold what a reader may not see.
package enum NameSpellings {
    package static let people: [Person] = [
        person(1, .madame, "Élodie", "Garnier", "elodie.garnier@sante-exemple.fr", "01 64 00 12 34"),
        person(2, .monsieur, "Paul", "Lacombe", "p.lacombe@ville-exemple.fr", "06.12.34.56.78"),
        person(3, .doctor, "Marie-Claude", "Le Goff"), person(4, .madame, "Inès", "de Almeida"),
        person(5, .monsieur, "Bastien", "d’Estrel"), person(6, .doctor, "António", "Teixeira"),
        person(7, .madame, "Sophie", "Petit", "", "+33 1 60 00 00 01"),
        person(8, .monsieur, "Karim", "El Amrani"),
        person(9, .madame, "Łucja", "Wójcik"), person(10, .monsieur, "Søren", "Østergård"),
        person(11, .madame, "Thị Mai", "Nguyễn"), person(12, .madame, "Delphine", "Roussel-Vidal"),
        person(13, .monsieur, "Luc", "de La Brosse"), person(14, .madame, "Maëlle", "Lebœuf"),
        person(15, .monsieur, "Théo", "Strauß"), person(16, .monsieur, "Étienne", "Mercier"),
        person(17, .monsieur, "Paul", "Garnier"), person(21, .madame, "Rose", "Marchand"),
        person(22, .monsieur, "Ibrahima", "N’Diaye"), person(23, .monsieur, "Firmin", "Roy"),
        person(24, .madame, "Océane", "Quéméner", "oceane77@courriel-exemple.fr", "0764001122"),
        person(25, .monsieur, "Martial", "Martin"), person(26, .none, "Gül", "Yıldız"),
        person(27, .madame, "Ana", "Ly"),
    ]

    package static let residents: Set<Int64> = [21, 22, 23, 24]
    package static let towns = ["Melun", "Le Mée-sur-Seine", "Boissettes"]
    package static let structures = [
        "Association Lacombe", "CPAM 77", "Centre hospitalier Marc-Lacombe", "Selon Teixeira", "M. Le Goff",
    ]
    package static let texts = [
        "Le marchand de fruits et le petit déjeuner du quartier.", "Un roy ancien et la petite enfance.",
    ]

    private static func person(
        _ id: Int64, _ civility: Person.Civility, _ first: String, _ last: String, _ email: String = "",
        _ telephone: String = ""
    ) -> Person {
        var person = Person(civility, first, last)
        (person.id, person.email, person.telephone) = (ID(id), email, telephone)
        return person
    }

    static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { String($0).replacing("\\n", with: "\n") }
    }

    package static let spelled =
        lines(orders + capitals + initials + civilities + functions)
        + lines(lists + compounds + particles + letters + spaces) + lines(commons + residentsNamed + contacts)
}
