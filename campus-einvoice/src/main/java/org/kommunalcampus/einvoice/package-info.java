/** The electronic form of invoices: XRechnung, and PDF files that carry it (ZUGFeRD, Factur-X). */
@ApplicationModule(allowedDependencies = {"shared", "invoice"})
@NullMarked
package org.kommunalcampus.einvoice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
