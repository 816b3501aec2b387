extension NameSpellings {
    /// What names nobody, and stays as it is written.
    package static let innocents = lines(
        """
        Le petit déjeuner de l’association a réuni 20 personnes.
        Petit déjeuner santé à Melun.
        Un petit groupe travaille sur la petite enfance.
        La petite enfance est une priorité.
        PETIT DÉJEUNER SANTÉ
        Lacombe-sur-Seine est une commune.
        Saint-Garnier est une commune.
        Villiers-Garnier est une commune.
        Mme Dupuis-Garnier est venue.
        Un marchand de fruits tient le stand.
        Les marchands du marché participent.
        Octobre Rose a réuni 300 personnes.
        Mars Bleu et Octobre Rose sont reconduits.
        Des roses rouges pour toutes.
        Le stand se tient rue Garnier.
        Le stand se tient 12, rue Élodie Garnier.
        Le stand se tient avenue du Docteur Garnier.
        Le stand se tient avenue du Dr Teixeira.
        Le stand se tient place Paul-Lacombe.
        Le stand se tient bd Lacombe.
        Au collège Lacombe, une séance.
        Au collège Paul Lacombe, une séance.
        Au lycée professionnel Lacombe, une séance.
        Le centre hospitalier Lacombe accueille les étudiants.
        L’association Lacombe porte la fiche.
        Le Centre hospitalier Marc-Lacombe accueille.
        L’école maternelle Élodie-Garnier accueille.
        L’opéra Garnier est fermé.
        La pharmacie Garnier est ouverte.
        La salle Garnier est pleine.
        Le gymnase Roy est fermé.
        Le square du Général Roy est ouvert.
        Mme Garnier-Petit anime le groupe.
        M. Dupuis n’a pas répondu.
        Mme Garnierre et M. Lacombes ont signé.
        Le garniérien est un style.
        Charles Garnier a construit l’Opéra.
        Mme Isabelle Garnier, architecte, est venue.
        M. Jacques Mercier est venu.
        Roger Martin du Gard est lu à voix haute.
        M. le maire et Mme la présidente ouvrent la séance.
        Monsieur le maire ouvre la séance.
        Le docteur est absent.
        La docteure présente le bilan.
        Les Drs et les infirmières sont réunis.
        E.G. est absente.
        Le roi et la reine.
        Le Roy d’Espagne, nom du café.
        Mercredi, la mercerie ouvre.
        Un mercier vend des boutons.
        Élodie est absente.
        Paul et Virginie, un roman.
        Sophie présente le bilan.
        Marie-Océane a chanté.
        Pierre et Marie Curie, noms de rues.
        La fiche 9 relève de la CPAM 77.
        Tél. 01 64 00 12 35
        SIRET 216 400 123 40012
        Le 01/06/2023 à 12 h 34
        Écrire à contact@ville-exemple.fr.
        Voir https://www.ville-exemple.fr/rue-garnier.
        La Brosse à dents est offerte.
        La brosse à dents est offerte.
        Une brosse à dents et un petit savon.
        Elle et lui, il et elle.
        Martin Luther King, un discours.
        La Saint-Martin est fêtée.
        L’été de la Saint-Martin.
        Grand Paris Sud participe.
        Le Petit Poucet, un conte.
        Les petits et les grands.
        On lit la syllabe ly.
        La rue du petit Roy.
        Boissettes et Melun participent.
        Le Mée-sur-Seine accueille la réunion.
        Un bœuf, le bœuf.
        L’équipe relit la fiche.
        Le cabinet Teixeira est fermé.
        L’unité Teixeira est ouverte.
        L’EHPAD Le Goff est ouvert.
        La résidence Le Goff est ouverte.
        La maison de santé Lacombe est ouverte.
        L’arrêt de bus Lacombe.
        Le stade Océane est loin.
        Le prix Garnier est remis.
        Fin du 1er trimestre 2023.
        Le taux est de 12,5 %.
        Les signataires du CLS sont réunis.
        Le Mercier n’est pas un nom de rue.
        La Marchande de couleurs.
        Marchand ambulant cherche place.
        Martine et Martinien.
        Le docteur Dupuis et Mme Morel.
        L’allée Rose Marchand.
        Les usagers, patients et habitants.
        Un article de la Gazette.
        La charte du Petit Prince.
        Merci à tous.
        Le fort Roy domine la Seine.
        """)
}
