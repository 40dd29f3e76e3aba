package org.kommunalcampus.launch;

import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.content.ElementId;

/**
 * Where the platform is, as tools read it.
 *
 * @param issuer the platform's name of itself
 * @param keys where its public keys are
 * @param modules below which the line items of modules are
 */
public record LaunchAddresses(String issuer, String keys, String modules) {

    /** Where a tool leads people back; the same for everybody, since tools show it to whoever teaches there. */
    String back() {
        return issuer + "/buchungen";
    }

    String lineItems(ModuleId module) {
        return modules + "/" + module + "/lineitems";
    }

    String lineItem(ModuleId module, ElementId element) {
        return lineItems(module) + "/" + element;
    }
}
