/**
 * Reporting: what the published log says about a primary care network.
 *
 * <p>Reads the five published topics and gives the figures that an ICS analyst or a PCN manager
 * acts on: the IIF social prescribing indicator and the caseload. It owns no domain and takes no
 * business command. Everything it shows can be thrown away and computed again from its journal. It
 * never holds an identity: a person is a keyed pseudonym before the first write.
 */
@NullMarked
package org.socialprescribing.reporting;

import org.jspecify.annotations.NullMarked;
