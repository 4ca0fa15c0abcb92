using DocumentFormat.OpenXml.Wordprocessing;

namespace Aanbesteding.Application.Berichten;

/// <summary>How a letter looks in Word: the usual names of styles, so that headings and lists are what they seem to every reader.</summary>
internal static class Briefopmaak
{
    private const string Lettertype = "Calibri";

    public static Styles Stijlen() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Lettertype, HighAnsi = Lettertype, ComplexScript = Lettertype },
                new FontSize { Val = "21" },
                new Languages { Val = "nl-NL", EastAsia = "nl-NL", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "140", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(new StyleName { Val = "Normal Table" }, new StyleTableProperties(Celmarge())) { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        Alineastijl("Title", "Title", new StyleParagraphProperties(new SpacingBetweenLines { After = "320" }), Letters(36, vet: true)),
        Kop(1, 28, voor: 480),
        Kop(2, 24, voor: 320),
        Kop(3, 21, voor: 200),
        Alineastijl("Briefhoofd", "Briefhoofd", new StyleParagraphProperties(
            new Tabs(new TabStop { Val = TabStopValues.Left, Position = 1701 }), new SpacingBetweenLines { After = "20" }, new Indentation { Left = "1701", Hanging = "1701" })),
        Alineastijl("ListBullet", "List Bullet", new StyleParagraphProperties(
            new NumberingProperties(new NumberingId { Val = 1 }), new SpacingBetweenLines { After = "80" }, new ContextualSpacing())),
        Alineastijl("Caption", "caption", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "160", After = "80" }), Letters(20, vet: true)),
        Alineastijl("Tabeltekst", "Tabeltekst", new StyleParagraphProperties(new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }), Letters(19, vet: false)),
        Alineastijl("Tabelgetal", "Tabelgetal", new StyleParagraphProperties(new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }, new Justification { Val = JustificationValues.Right }), Letters(19, vet: false)),
        Alineastijl("Footer", "footer", new StyleParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9072 })), Letters(17, vet: false)),
        Tabelstijl());

    public static Numbering Opsomming() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "360" }))
            {
                LevelIndex = 0,
            })
        {
            AbstractNumberId = 0,
        },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });

    private static Style Kop(int niveau, int punten, int voor) => Alineastijl(
        $"Heading{niveau}", $"heading {niveau}",
        new StyleParagraphProperties(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = $"{voor}", After = "100" }, new OutlineLevel { Val = niveau - 1 }),
        Letters(punten, vet: true));

    private static Style Alineastijl(string id, string naam, StyleParagraphProperties alinea, StyleRunProperties? letters = null)
    {
        var stijl = new Style(new StyleName { Val = naam }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), alinea)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
        if (id is "Briefhoofd" or "Tabeltekst" or "Tabelgetal")
            stijl.CustomStyle = true;
        if (letters is not null)
            stijl.AppendChild(letters);
        return stijl;
    }

    private static StyleRunProperties Letters(int halvePunten, bool vet) =>
        vet ? new StyleRunProperties(new Bold(), new FontSize { Val = $"{halvePunten}" }) : new StyleRunProperties(new FontSize { Val = $"{halvePunten}" });

    private static Style Tabelstijl() => new(
        new StyleName { Val = "Brieftabel" },
        new BasedOn { Val = "TableNormal" },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "9A9A9A" }),
            Celmarge()),
        new TableStyleProperties(
            new RunPropertiesBaseStyle(new Bold()),
            new TableStyleConditionalFormattingTableCellProperties(new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" })))
        {
            Type = TableStyleOverrideValues.FirstRow,
        })
    {
        Type = StyleValues.Table,
        StyleId = "Brieftabel",
        CustomStyle = true,
    };

    private static TableCellMarginDefault Celmarge() => new(
        new TopMargin { Width = "50", Type = TableWidthUnitValues.Dxa },
        new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
        new BottomMargin { Width = "50", Type = TableWidthUnitValues.Dxa },
        new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa });
}
