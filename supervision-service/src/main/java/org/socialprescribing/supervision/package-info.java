/**
 * The people who do the work, and how they are looked after.
 *
 * <p>A primary care network registers its link workers, says when one may work independently and
 * when one leaves. Supervisors record the sessions they hold. The monthly clinical session with a
 * relevant health professional is what the Network Contract asks for, so this context says for
 * every link worker whether it is kept. A reflection belongs to the link worker alone. Nothing
 * about the people who are referred is known here.
 */
@NullMarked
package org.socialprescribing.supervision;

import org.jspecify.annotations.NullMarked;
