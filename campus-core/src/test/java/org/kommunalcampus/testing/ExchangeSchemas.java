package org.kommunalcampus.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The official schemas of the formats in which the catalogue goes out, with formats of values taken at their word. */
public final class ExchangeSchemas {

    private static final String AMB = "https://w3id.org/kim/amb/20231019/schemas/";

    private static final Schema MOOCHUB = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("classpath:standards/moochub/moochub-schema-v3.0.1.json"));

    private static final Schema AMB_RESOURCE = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_7,
                    registry -> registry.schemaIdResolvers(
                            resolvers -> resolvers.mapPrefix(AMB, "classpath:standards/amb/")))
            .getSchema(SchemaLocation.of(AMB + "schema.json"));

    private static final Schema OPEN_BADGE = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
            .getSchema(SchemaLocation.of("classpath:standards/openbadges/ob_v3p0_achievementcredential_schema.json"));

    private ExchangeSchemas() {}

    /** What is wrong with a page of a feed by MOOChub 3.0.1; empty when nothing is. */
    public static List<String> faultsInMoocHub(String page) {
        return faults(MOOCHUB, page);
    }

    /** What is wrong with the description of a learning resource by the AMB of 19 October 2023; empty when nothing is. */
    public static List<String> faultsInAmb(String resource) {
        return faults(AMB_RESOURCE, resource);
    }

    /** What is wrong with a credential by Open Badges 3.0; empty when nothing is. */
    public static List<String> faultsInOpenBadge(String credential) {
        return faults(OPEN_BADGE, credential);
    }

    private static List<String> faults(Schema schema, String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
