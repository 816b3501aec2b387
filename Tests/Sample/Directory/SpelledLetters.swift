/// Particles, letters, spaces, common words, addresses.
extension NameSpellings {
    static let particles = """
        {Mme Le Goff} est là.
        {LE GOFF} est là.
        {Le Goff} est là.
        {Le-Goff} est là.
        {LeGoff} est là.
        {Legoff} est là.
        {Dr Legoff} est là.
        {le goff} est là.
        {Mme de Almeida} est là.
        {Mme De Almeida} est là.
        {Mme DE ALMEIDA} est là.
        {Mme Almeida} est là.
        {Inès Almeida} est là.
        {ALMEIDA Inès} est là.
        {de Almeida} est là.
        Avis de {de Almeida} hier.
        {Inès de Almeida} est là.
        {M. d’Estrel} est là.
        {M. d'Estrel} est là.
        {M. dʼEstrel} est là.
        {M. D’ESTREL} est là.
        {M. Destrel} est là.
        {D’Estrel} est là.
        {M. Estrel} est là.
        {Bastien d‘Estrel} est là.
        {M. El Amrani} est là.
        {M. EL AMRANI} est là.
        {M. El-Amrani} est là.
        {M. Elamrani} est là.
        {M. Amrani} est là.
        {Karim Amrani} est là.
        {M. de La Brosse} est là.
        {M. de la Brosse} est là.
        {M. DE LA BROSSE} est là.
        {M. La Brosse} est là.
        {M. Delabrosse} est là.
        {Luc de La Brosse} est là.
        {M. N’Diaye} est là.
        {M. Ndiaye} est là.
        {M. N'DIAYE} est là.
        {NDIAYE} est là.
        {Ibrahima Ndiaye} est là.
        {M. N Diaye} est là.

        """
    static let letters = """
        {Mme Nguyen} est là.
        {Mme NGUYEN} est là.
        {Mme Nguyễn} est là.
        {Thi Mai Nguyen} est là.
        {NGUYEN Thi-Mai} est là.
        {Mme Wojcik} est là.
        {Lucja Wójcik} est là.
        {LUCJA WOJCIK} est là.
        {M. Ostergard} est là.
        {Soren Ostergard} est là.
        {M. ØSTERGÅRD} est là.
        {Mme Leboeuf} est là.
        {Mme LEBOEUF} est là.
        {Mme LEBŒUF} est là.
        {Maelle Leboeuf} est là.
        {M. Strauss} est là.
        {M. STRAUSS} est là.
        {Theo Strauß} est là.
        {Gul Yildiz} est là.
        {GÜL YILDIZ} est là.
        {Gül Yıldız} est là.
        {E\u{301}lodie Garnier} est là.
        {Mme Que\u{301}me\u{301}ner} est là.
        {Quemener} est là.
        {QUÉMÉNER} est là.
        {Antonio Teixeira} est là.

        """
    static let spaces = """
        {Élodie\u{a0}Garnier} est là.
        {Élodie\u{202f}Garnier} est là.
        {Élodie  Garnier} est là.
        {Élodie\\nGarnier} est là.
        {Élodie\u{2009}Garnier} est là.
        {Gar\u{ad}nier} est là.
        {Gar\u{200b}nier} est là.
        {Élodie \u{200b}Garnier} est là.
        {Élo\u{ad}die Gar\u{ad}nier} est là.
        {Marie\u{2011}Claude Le\u{a0}Goff} est là.
        {Le\u{202f}Goff} est là.
        {M.\u{202f}Lacombe} est là.
        {Gar\u{2060}nier} est là.
        \u{feff}{Garnier} est là.
        \t{Garnier}\tprésente
        **{Gar**nier} est là.

        """
    static let commons = """
        {Mme Petit} est là.
        {Sophie Petit} est là.
        {PETIT Sophie} est là.
        {S. Petit} est là.
        Selon {Petit}, non.
        Avis de {Petit}.
        {Petit} a présenté le bilan.
        {Petit}\u{202f}: favorable
        Merci à {Petit et Mercier}.
        {M. Mercier} est là.
        {Étienne Mercier} est là.
        {Mercier} propose une date.
        {M. Roy} est là.
        {M. le docteur Roy} est là.
        {Firmin ROY} est là.
        {M. Martin} est là.
        {Martial Martin} est là.
        Selon {Martin}, oui.
        {Mme Marchand} est là.
        {Mme Ly} est là.
        {Ana Ly} est là.
        {LY Ana} est là.

        """
    static let residentsNamed = """
        {Océane} a témoigné.
        Le témoignage d’{Océane} a touché.
        {Mme Océane} a témoigné.
        {OCÉANE} a témoigné.
        {Oceane Q.} a témoigné.
        {Firmin} raconte son parcours.
        {Ibrahima} habite Melun.
        {Océane et Firmin} témoignent.
        Selon {Rose}, le café manque.
        {Mme Rose} apporte un gâteau.
        {Rose Marchand} apporte un gâteau.
        {Rose M.} apporte un gâteau.

        """
    static let contacts = """
        Écrire à {elodie.garnier@sante-exemple.fr}.
        Écrire à {Elodie.Garnier@Sante-Exemple.fr}.
        Écrire à {e.garnier@autre-exemple.fr}.
        Écrire à {egarnier@autre-exemple.fr}.
        Écrire à {garnier.elodie@autre-exemple.fr}.
        Écrire à {garniere@autre-exemple.fr}.
        Écrire à {elodiegarnier@autre-exemple.fr}.
        Écrire à {elodie_garnier77@autre-exemple.fr}.
        Écrire à {mc.legoff@autre-exemple.fr}.
        Écrire à {ines.dealmeida@autre-exemple.fr}.
        Écrire à {petit@autre-exemple.fr}.
        Écrire à {sophie.petit@autre-exemple.fr}.
        Écrire à {oceane77@courriel-exemple.fr}.
        <{elodie.garnier@sante-exemple.fr}>
        Page {https://exemple.fr/equipe/elodie-garnier} en ligne
        Page {www.exemple.fr/garnier.html}.
        Tél. {01 64 00 12 34}
        Tél. {0164001234}
        Tél. {01.64.00.12.34}
        Tél. {01-64-00-12-34}
        Tél. {01/64/00/12/34}
        Tél. {01\u{a0}64\u{a0}00\u{a0}12\u{a0}34}
        Tél. {01\u{202f}64\u{202f}00\u{202f}12\u{202f}34}
        Tél. {+33 1 64 00 12 34}
        Tél. {+33164001234}
        Tél. {+33 (0)1 64 00 12 34}
        Tél. {0033 1 64 00 12 34}
        Tél. {016 400 12 34}
        Tél. {06 12 34 56 78}
        Tél. {0612345678}
        Tél. {01 60 00 00 01}
        Tél. {07 64 00 11 22}
        """
}
