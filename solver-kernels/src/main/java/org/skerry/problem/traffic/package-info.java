/**
 * Control of traffic signals: the task of every signal unit is divided between the unit itself, the roadside units and
 * the cloud, so that the total energy is least and deadlines, capacities and security are kept (the ACE-IVY paper:
 * Wang, Li, Yuan and Bi, Section III).
 *
 * <p>Every quantity of the model is linear in the shares, so the exact optimum is that of a linear program, and every
 * result can be shown with its gap to it. Limits of load and time are violations, normalised by the limit so that
 * cycles and seconds can be added; the paper adds them as they are (Eq. 16). What must hold for every plan holds by
 * construction instead. The price is that no candidate is outside the simplex, so a solver's own handling of those
 * two constraints is not put to the test.
 *
 * <p>Units are Gcycle, GHz, Mbit, Mbit/s, s and J; giga is 10^9 and mega 10^6.
 */
package org.skerry.problem.traffic;
