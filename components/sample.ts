/** A draft to try things on. English like the rules, so it is no message of the interface. */
export const sampleDraft =
  'New cinnamon muffins at our bakery! Come by within the next two hours and get 10% off. Buy one now!';
