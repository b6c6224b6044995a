/** The register of people: finds a person or enters them. */
@NullMarked
package org.socialprescribing.referral.commands.person;

import org.jspecify.annotations.NullMarked;
