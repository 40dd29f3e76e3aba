package org.kommunalcampus.invoice;

/** Who asks and who pays in tests. */
public final class SampleMasters {

    /** The example of the specification. */
    public static final String ROUTING_ID = "04011000-1234512345-06";

    private SampleMasters() {}

    /** A provider with both numbers of the tax. */
    public static SellerFacts seller(String prefix) {
        return new SellerFacts(
                "Akademie <Bergstraße> & Partner e. V.",
                "Hauptstraße 1",
                "69469",
                "Weinheim",
                "DE123456789",
                "44/123/12345",
                "DE02120300000000202051",
                "Buchhaltung & <Kasse>",
                "+49 6201 12345",
                "rechnung@akademie.example",
                prefix);
    }

    /** A municipality that has no Leitweg-ID. */
    public static BuyerFacts unrouted() {
        return new BuyerFacts(
                "Gemeinde Musterdorf",
                "Dorfstraße 1",
                "69469",
                "Musterdorf",
                null,
                "Amt 20 & 21",
                "rechnung@dorf.example",
                null,
                null);
    }

    /** A municipality with all that it can state. */
    public static BuyerFacts buyer() {
        return new BuyerFacts(
                "Stadt Musterstadt, <Kämmerei> & Kasse",
                "Rathausplatz 2",
                "69469",
                "Musterstadt",
                ROUTING_ID,
                null,
                null,
                "B&2026<17",
                "11<20>&1");
    }
}
