/// Words that are in the passwords tried first, in French and in English, and those of the product.
enum CommonWords {
    static let all = (product + french + names + english).split(whereSeparator: \.isWhitespace).map(
        String.init)

    private static let product = """
        jalon contrat contrats local locale locaux sante publique fiche fiches action actions bilan bilans revue revues
        copil cotech coordination coordinateur coordinatrice administration administrateur administratrice referent
        contribution contributeur lecture lecteur compte agglomeration commune communes mairie ville region prefecture
        departement collectivite territoire agence regionale
        """

    private static let french = """
        motdepasse passe azerty bonjour bonsoir salut coucou bienvenue soleil secret chouchou doudou loulou loulous
        nounours amour jetaime toujours chocolat vanille princesse prince maman papa bebe famille maison jardin vacances
        voiture cheval chien chat chaton lapin oiseau tortue etoile lune montagne voyage camping football rugby tennis
        petanque musique guitare piano danse bonheur liberte egalite fraternite internet ordinateur portable telephone
        clavier ecran bureau travail ecole college lycee universite hopital medecin infirmier docteur clinique
        france francais francaise bretagne normandie alsace provence occitanie paris marseille lyon toulouse nice nantes
        strasbourg montpellier bordeaux lille rennes melun toto titi tata tutu lundi mardi mercredi jeudi vendredi samedi
        dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre printemps automne hiver
        connexion session acces entrer ouvrir changer changeme provisoire temporaire nouveau nouvelle monmotdepasse
        """

    private static let names = """
        nicolas thomas julien camille marie sophie nathalie isabelle laurent sandrine stephane christophe philippe pierre
        michel alexandre caroline celine aurelie charlotte chloe emilie laura manon mathieu maxime olivier sebastien
        """

    private static let english = """
        password passw0rd passwort qwerty qwertz letmein welcome login admin master monkey dragon baseball basketball
        iloveyou sunshine princess superman batman pokemon starwars shadow freedom whatever trustno1 hello killer michael
        jordan hunter harley ranger buster jennifer thomas robert daniel ashley charlie andrew matthew access flower
        cheese computer internet google facebook samsung iphone apple orange banana summer winter spring autumn secure
        security default guest user root test temp demo example abc123 hockey soccer mustang corvette ferrari mercedes
        """
}
