/// How first names, civilities and functions surround a name.
extension NameSpellings {
    static let orders = """
        Présenté par {Élodie Garnier}.
        Présenté par {GARNIER Élodie}.
        Présenté par {Garnier Élodie}.
        Présenté par {Garnier, Élodie}.
        Présenté par {Garnier (Élodie)}.
        Présenté par {GARNIER (Élodie)} hier.
        {Élodie GARNIER} anime le groupe.
        Selon {Garnier}, tout va bien.
        Avis de {Garnier}\u{202f}: favorable.
        {Garnier} propose une date.
        {Garnier}\u{a0}: présente
        (avec {Garnier})
        « {Garnier} » est notée
        Le bilan d’{Élodie Garnier} est prêt.
        L’avis d’{Élodie GARNIER}, reçu hier.
        Voir avec {Lacombe}.
        {Lacombe, Teixeira}\u{202f}; excusés.
        Chez {Lacombe/Teixeira}
        Réponse de {Lacombe} !
        Merci à {Élodie Marie Garnier}.
        {Élodie Garnier née Dupuis} siège.
        {Garnier née Dupuis} siège.
        {Mme Garnier, née Dupuis-Morel}, siège.
        {Garnier épouse Dupuis} siège.
        Contact\u{202f}: {Élodie Garnier}
        – {Élodie Garnier} (CPAM 77)
        {Élodie Garnier}, CPAM 77, présente
        {Élodie Garnier}/CPAM
        CPAM 77 ({Élodie Garnier})
        {Garnier}-CPAM 77
        Ex-{Garnier}
        {@ElodieGarnier}
        #{ElodieGarnier} en ligne
        Fichier {garnier_elodie}.pdf
        Fichier bilan-{elodie-garnier}-2023.pdf
        {ElodieGarnier}.docx

        """
    static let capitals = """
        présenté par {élodie garnier}.
        présenté par {elodie garnier}.
        présenté par {Elodie Garnier}.
        présenté par {ELODIE GARNIER}.
        présenté par {ÉLODIE GARNIER}.
        PRÉSENTÉ PAR {GARNIER}.
        présenté par {garnier elodie}.
        présenté par {GARNIER ELODIE}.
        présenté par {garnier}.
        {GARNIER} présente
        {mme garnier et m. lacombe} sont là
        {mme GARNIER} est là
        {Mme garnier} est là
        m {lacombe} est là
        {MME GARNIER} EST LÀ
        {MADAME ÉLODIE GARNIER} EST LÀ
        {M. LACOMBE} EST LÀ

        """
    static let initials = """
        Relu par {É. Garnier}.
        Relu par {E. Garnier}.
        Relu par {É Garnier}.
        Relu par {E GARNIER}.
        Relu par {Garnier É.}
        Relu par {Garnier É}, hier.
        Relu par {GARNIER E.} puis validé.
        Relu par {É.\u{a0}Garnier}.
        Relu par {É.Garnier}.
        Relu par {Mme É. Garnier}.
        Relu par {M.-C. Le Goff}.
        Relu par {M.C. Le Goff}.
        Relu par {MC Le Goff}.
        Relu par {M-C Le Goff}.
        Relu par {M. C. Le Goff}.
        Relu par {M. Le Goff}.
        Relu par {Le Goff M.-C.}
        Relu par {LE GOFF MC}, hier.
        Relu par {A. Teixeira}.
        Relu par {Teixeira A.}
        Relu par {T. M. Nguyen}.
        Relu par {K. El Amrani}.
        Relu par {B. d’Estrel}.

        """
    static let civilities = """
        {Mme Garnier} préside.
        {Mme. Garnier} préside.
        {Mme\u{a0}Garnier} préside.
        {Mme\u{202f}Garnier} préside.
        {Madame Garnier} préside.
        {madame Garnier} préside.
        {Mlle Garnier} préside.
        {Melle Garnier} préside.
        {Mademoiselle Garnier} préside.
        {Mme Élodie Garnier} préside.
        {Mme GARNIER Élodie} préside.
        {Madame GARNIER} préside.
        {M. Lacombe} préside.
        {M Lacombe} préside.
        {Mr Lacombe} préside.
        {Mr. Lacombe} préside.
        {Monsieur Lacombe} préside.
        {M.Lacombe} préside.
        {Mr LACOMBE Paul} préside.
        {Dr Teixeira} préside.
        {Dr. Teixeira} préside.
        {dr Teixeira} préside.
        {DR TEIXEIRA} préside.
        {Docteur Teixeira} préside.
        Le docteur {Teixeira} préside.
        Le Dr {Teixeira} préside.
        La docteure {Garnier} préside.
        {Docteure Garnier} préside.
        {Dre Garnier} préside.
        {Pr Teixeira} préside.
        {Pr. Teixeira} préside.
        {Professeur Teixeira} préside.
        Le professeur {Teixeira} préside.
        La Pre {Garnier} préside.
        {Me Lacombe} préside.
        {Maître Lacombe} préside.
        {Maître Paul Lacombe} préside.
        {M. le docteur Teixeira} préside.
        {Monsieur le Professeur Teixeira} préside.
        {Mme la docteure Garnier} préside.
        {M. le Pr António Teixeira} préside.
        {Madame le docteur Le Goff} préside.
        {Dr M.-C. Le Goff} préside.
        Chère {Madame Garnier},
        Cher {M. Lacombe},

        """
    static let functions = """
        La présidente {Garnier} ouvre.
        Le président {Lacombe} ouvre.
        Madame la présidente {Garnier} ouvre.
        Monsieur le maire {Garnier} ouvre.
        Monsieur le Maire {Lacombe} ouvre.
        M. le maire {Lacombe} ouvre.
        L’adjointe {Garnier} ouvre.
        La conseillère municipale, {Mme Garnier}, ouvre.
        La directrice {Élodie Garnier} ouvre.
        Le directeur, {Paul Lacombe}, ouvre.
        L’infirmière {Sophie Petit} ouvre.
        Les infirmières {Garnier et Petit} ouvrent.
        Le maire {Roy} ouvre.
        La psychologue {Marchand} ouvre.
        Le préfet {Mercier} ouvre.
        La vice-présidente {Garnier} ouvre.
        La coordinatrice ({Garnier}) ouvre.
        Référente\u{202f}: {Garnier}

        """
    static let lists = """
        {Mmes Garnier et Lacombe} sont là.
        {Mmes Garnier et Petit} sont là.
        {MM. Lacombe, Teixeira et Mercier} sont là.
        {MM. Lacombe, Roy et Mercier} sont là.
        {MM Lacombe et Teixeira} sont là.
        {Messieurs Lacombe et Roy} sont là.
        {Mesdames Garnier, Petit et Marchand} sont là.
        {Mme Garnier et M. Lacombe} sont là.
        {Mme et M. Garnier} sont là.
        {M. et Mme Garnier} sont là.
        {Drs Teixeira et Le Goff} sont là.
        Les docteurs {Teixeira et Le Goff} sont là.
        {Drs Teixeira, Le Goff} sont là.
        {Prs Teixeira et Garnier} sont là.
        {Mes Lacombe et Garnier} sont là.
        {Élodie et Paul Garnier} sont là.
        {Paul et Élodie Garnier} sont là.
        {Élodie, Paul Garnier} sont là.
        {Élodie & Paul Garnier} sont là.
        Présents\u{202f}: {Garnier, Lacombe, Teixeira, Le Goff}.
        Présents\u{202f}: {GARNIER Élodie, LACOMBE Paul}.
        {Garnier / Lacombe} sont là.
        {Garnier, Lacombe & Teixeira} sont là.
        {Élodie Garnier, Paul Lacombe et Sophie Petit} sont là.
        Les {Garnier} sont là.

        """
    static let compounds = """
        {Mme Roussel-Vidal} est là.
        {Mme Roussel Vidal} est là.
        {Mme ROUSSEL-VIDAL} est là.
        {Mme ROUSSEL VIDAL} est là.
        {Mme Roussel‑Vidal} est là.
        {Roussel-Vidal} est là.
        {Roussel–Vidal} est là.
        {Delphine Roussel} est là.
        {Delphine Vidal} est là.
        {Mme Vidal} est là.
        {Élodie Garnier-Lacombe} est là.
        {Mme Garnier-Lacombe} est là.
        {Élodie Garnier-Dupuis} est là.
        {Élodie Dupuis-Garnier} est là.
        {Marie-Claude Le Goff} est là.
        {Marie Claude Le Goff} est là.
        {Marie‑Claude LE GOFF} est là.
        {MARIE-CLAUDE LE GOFF} est là.
        {Marieclaude Le Goff} est là.
        {Marie Le Goff} est là.
        {LE GOFF Marie-Claude} est là.
        {Le Goff, Marie-Claude} est là.
        {GARNIER-DUPUIS Élodie} est là.
        {Garnier-Dupuis Élodie} est là.
        {Élodie Dupuis née Garnier} est là.
        {Élodie Dupuis, née Garnier}, est là.
        {Mme Élodie Dupuis (née Garnier)} est là.
        {Garnier, Mme Élodie} est là.
        {Élodie (Garnier)} est là.
        {Marie C. Le Goff} est là.
        {Marie-Cl. Le Goff} est là.
        {Prof. Teixeira} est là.
        {Garnier Élodie-Anne} est là.
        {G A R N I E R} est là.
        {Élodie.Garnier} est là.
        {Élodie-Garnier} est là.
        {Dr M-C. Le Goff} est là.
        Mme la directrice {Garnier} est là.
        {Dr Le Goff Marie-Claude} est là.
        La famille {Garnier} est là.
        {Mme Élodie GARNIER-LACOMBE} est là.

        """
}
